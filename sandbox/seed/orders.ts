import { shanghaiDateTime } from '../../contracts/clock.ts';
import { keepOrder } from '../orders/find-order.ts';
import type { Moment } from '../systems/moment.ts';
import type { App } from '../world/rows.ts';

/** Makes two synchronised orders, and returns their numbers. */
export function seedOrders({ world, now }: Moment, { tenancyId }: App): readonly string[] {
  const updateTime = shanghaiDateTime(now);
  return [1, 2].map((serial) => {
    const orderId = `sandbox-order-${serial}`;
    const ebuyOrderId = `${updateTime.slice(0, 8)}${String(serial).padStart(12, '0')}`;
    const order = {
      tenancyId,
      orderId,
      ebuyOrderId,
      status: 'Paid',
      updateTime,
      content: {},
      parcels: [],
    } as const;
    keepOrder(world, order);
    return orderId;
  });
}
