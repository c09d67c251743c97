import { syncLogistics } from '../orders/sync-logistics.ts';
import { assertOrderAmounts, renderOrder, syncOrder } from '../orders/sync-order.ts';
import type { Behaviours } from './call.ts';

/** 订单能力API; sources: the records of order.*. */
export const orderBehaviours: Behaviours = {
  'order.syncOrder': { amounts: assertOrderAmounts, serve: (call) => renderOrder(syncOrder(call)) },
  'order.syncLogistics': { serve: syncLogistics },
};
