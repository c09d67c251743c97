import { shanghaiDate } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { isWholeFen } from '../../contracts/money.ts';
import { memberById } from '../members/find-member.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readAmount, readText } from '../systems/read-content.ts';
import { readTime } from '../systems/read-time.ts';
import type { ExternalOrder, OrderStatus } from '../world/order-rows.ts';
import { nextNumber } from '../world/world.ts';
import { findOrder, keepOrder } from './find-order.ts';

const statuses: readonly OrderStatus[] = ['Created', 'Paid', 'Shipped', 'Completed', 'Cancelled', 'Refunded'];

/** Keeps an order of an external system, or what has changed of it; an older change leaves it as it is. */
export function syncOrder(call: Call): ExternalOrder {
  const { content, world, tenant } = call;
  const orderId = readText(content, 'orderId') ?? '';
  const updateTime = readText(content, 'updateTime') ?? '';
  const status = statuses.find((known) => known === readText(content, 'orderStatus'));
  if (orderId === '' || status === undefined) throw new Refused('parameter', 'orderStatus');
  for (const field of ['orderTime', 'updateTime']) readTime(content, field);
  const memberId = readText(content, 'memberId') || undefined;
  if (memberId !== undefined) memberById(call, memberId);
  const before = findOrder(call, orderId);
  if (before !== undefined && updateTime < before.updateTime) return before;
  const order: ExternalOrder = {
    tenancyId: tenant.tenancyId,
    orderId,
    ebuyOrderId: before?.ebuyOrderId ?? newNumber(call),
    status,
    updateTime,
    content,
    parcels: before?.parcels ?? [],
  };
  keepOrder(world, order);
  return order;
}

/** Returns an order as syncOrder answers it. */
export function renderOrder({ orderId, ebuyOrderId, status, updateTime }: ExternalOrder): JsonObject {
  return { orderId, ebuyOrderId, orderStatus: status, updateTime };
}

/** Judges the amounts of an order: whole fen, none negative, none larger than any amount may be. */
export function assertOrderAmounts({ content }: Call): void {
  for (const field of ['totalAmount', 'paidAmount', 'incentiveAmount']) {
    const amount = readAmount(content, field);
    if (amount === undefined) continue;
    const isAmount = amount.gte(0) && isWholeFen(amount) && amount.lte(proposals.largestAmount.value);
    if (!isAmount) throw new Refused('amount', field);
  }
}

function newNumber({ world, now }: Call): string {
  return `${shanghaiDate(now)}${String(nextNumber(world, 'externalOrder')).padStart(12, '0')}`;
}
