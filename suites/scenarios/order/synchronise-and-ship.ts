import { shanghaiDateTime } from '../../../contracts/clock.ts';
import { orderSyncLogistics } from '../../../contracts/operations/order/sync-logistics.ts';
import { orderSyncOrder } from '../../../contracts/operations/order/sync-order.ts';
import { defineScenario } from '../../scenario.ts';
import { minuteMs, said } from '../../telling/said.ts';

/** An order of another system is synchronised, shipped, and synchronised again; old news changes nothing. */
export const synchroniseAndShip = defineScenario({
  id: 'synchronise-and-ship',
  system: 'order',
  title: {
    zh: '同步外部订单、物流,再次同步变更',
    en: 'Synchronise an order, ship it, synchronise its changes',
  },
  serves: [
    'order.syncOrder.same-order-is-updated',
    'order.syncOrder.older-update-does-not-overwrite',
    'order.syncLogistics.order-is-synchronised-first',
    'order.syncLogistics.status-echoed',
  ],
  needs: [],
  run: async ({ given, call }) => {
    const now = given.clock.now();
    const time = (minutes: number) => shanghaiDateTime(now + minutes * minuteMs);
    const orderId = given.ids.orderNumber();
    const order = { ...orderSyncOrder.example(given), orderId, orderTime: time(-30), updateTime: time(-20) };
    const parcel = {
      orderId,
      logisticsCompanyName: '合同测试物流',
      logisticsNo: given.ids.orderNumber(),
      logisticsStatus: 'Shipped',
      traceList: [{ traceTime: time(-10), traceDesc: '已揽收', location: '上海' }],
      updateTime: time(-10),
    };
    await call(
      'ship-unknown',
      said('订单未同步就同步物流', 'Ship an order nobody knows'),
      orderSyncLogistics,
      parcel,
    );
    await call('order', said('同步订单', 'Synchronise the order'), orderSyncOrder, order);
    await call('paid', said('同步变更:已付款', 'It was paid'), orderSyncOrder, {
      ...order,
      orderStatus: 'Paid',
      updateTime: time(-15),
    });
    await call('ship', said('同步物流', 'Ship it'), orderSyncLogistics, parcel);
    await call('old-news', said('迟到的较早变更', 'Old news come late'), orderSyncOrder, {
      ...order,
      orderStatus: 'Cancelled',
      updateTime: time(-18),
    });
    await call('arrived', said('物流已签收', 'It has arrived'), orderSyncLogistics, {
      ...parcel,
      logisticsStatus: 'Signed',
      updateTime: time(-5),
    });
    await call('completed', said('同步变更:已完成', 'It is completed'), orderSyncOrder, {
      ...order,
      orderStatus: 'Completed',
      updateTime: time(-1),
    });
  },
  checks: [],
});
