import type { Call } from '../systems/call.ts';
import type { ExternalOrder } from '../world/order-rows.ts';
import type { World } from '../world/world.ts';

/** Returns the calling tenant's order of this number, undefined where it was never synchronised. */
export function findOrder({ world, tenant }: Call, orderId: string): ExternalOrder | undefined {
  return world.tables.externalOrders.get(`${tenant.tenancyId}/${orderId}`);
}

/** Keeps an order as it is now. */
export function keepOrder(world: World, order: ExternalOrder): void {
  world.tables.externalOrders.set(`${order.tenancyId}/${order.orderId}`, order);
}
