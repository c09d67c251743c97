import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readObjects, readText } from '../systems/read-content.ts';
import { readTime } from '../systems/read-time.ts';
import type { ExternalOrder, OrderStatus, Parcel } from '../world/order-rows.ts';
import { findOrder, keepOrder } from './find-order.ts';

/** Keeps where a parcel of a synchronised order is; throws `Refused` for an unknown order and for older news. */
export function syncLogistics(call: Call): JsonObject {
  const { content, world } = call;
  const order = findOrder(call, readText(content, 'orderId') ?? '');
  if (order === undefined) throw new Refused('order-unknown', 'orderId');
  const parcel = readParcel(call, order);
  const others = order.parcels.filter(({ logisticsNo }) => logisticsNo !== parcel.logisticsNo);
  const status = statusAfter(order.status);
  keepOrder(world, { ...order, status, parcels: [...others, parcel] });
  const { logisticsNo, status: logisticsStatus } = parcel;
  return { orderId: order.orderId, logisticsNo, logisticsStatus, orderStatus: status };
}

function readParcel({ content }: Call, order: ExternalOrder): Parcel {
  const text = (field: string) => readText(content, field) ?? '';
  readTime(content, 'updateTime');
  for (const trace of readObjects(content, 'traceList')) readTime(trace, 'traceTime');
  const parcel = {
    logisticsNo: text('logisticsNo'),
    status: text('logisticsStatus'),
    updateTime: text('updateTime'),
    content,
  };
  const before = order.parcels.find(({ logisticsNo }) => logisticsNo === parcel.logisticsNo);
  if (before !== undefined && parcel.updateTime < before.updateTime)
    throw new Refused('update-outdated', 'updateTime');
  return parcel;
}

/** What is on its way was shipped; nothing else of the order follows from a parcel (a proposal). */
function statusAfter(status: OrderStatus): OrderStatus {
  return status === 'Created' || status === 'Paid' ? 'Shipped' : status;
}
