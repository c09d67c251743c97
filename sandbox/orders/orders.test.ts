import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { orderSyncLogistics } from '../../contracts/operations/order/sync-logistics.ts';
import { orderSyncOrder } from '../../contracts/operations/order/sync-order.ts';
import type { Stand } from '../sandbox.fixture.ts';
import { openStrictStand } from '../strict-stand.fixture.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStrictStand();
});
afterAll(() => stand.stop());

const sync = (orderId: string, changes: Content = {}) =>
  stand.call(orderSyncOrder, { ...orderSyncOrder.example(stand.given), orderId, ...changes });
const ship = (orderId: string, changes: Content = {}) =>
  stand.call(orderSyncLogistics, { ...orderSyncLogistics.example(stand.given), orderId, ...changes });
const kept = (orderId: string) => stand.running.sandbox.world.tables.externalOrders.get(`19/${orderId}`);
let count = 0;
const newId = () => {
  count += 1;
  return `external-${count}`;
};

describe('order.syncOrder', () => {
  it('keeps an order, and then what has changed of it, under the same ebuyOrderId', async () => {
    const orderId = newId();
    const first = await sync(orderId, { updateTime: '20260301110000' });
    expect(first.content).toMatchObject({ orderId, orderStatus: 'Created', updateTime: '20260301110000' });
    const second = await sync(orderId, {
      orderStatus: 'Paid',
      paidAmount: 0.01,
      updateTime: '20260301110001',
    });
    expect(second.content).toEqual({
      ...first.content,
      orderStatus: 'Paid',
      updateTime: '20260301110001',
    });
    expect(kept(orderId)?.content).toMatchObject({ paidAmount: 0.01 });
  });

  it('is the same however often it is repeated', async () => {
    const orderId = newId();
    const changes = { orderStatus: 'Paid', updateTime: '20260301110000' };
    const first = await sync(orderId, changes);
    expect((await sync(orderId, changes)).content).toEqual(first.content);
    expect(kept(orderId)?.parcels).toEqual([]);
  });

  it('answers the later change to an older one, and keeps it', async () => {
    const orderId = newId();
    await sync(orderId, { orderStatus: 'Refunded', updateTime: '20260301110001' });
    const { content } = await sync(orderId, { orderStatus: 'Paid', updateTime: '20260301110000' });
    expect(content).toMatchObject({ orderStatus: 'Refunded', updateTime: '20260301110001' });
    expect(kept(orderId)?.status).toBe('Refunded');
  });

  it('keeps tenants apart: one number is two orders', async () => {
    const orderId = newId();
    const own = await sync(orderId);
    const other = await stand.callAsOther(orderSyncOrder, {
      ...orderSyncOrder.example(stand.given),
      orderId,
    });
    expect(other.content.ebuyOrderId).not.toBe(own.content.ebuyOrderId);
  });

  it.each([
    [{ orderStatus: 'Lost' }, 'INVALID_PARAMETER'],
    [{ goodsDetail: undefined }, 'INVALID_PARAMETER'],
    [{ updateTime: '20260230000000' }, 'INVALID_PARAMETER'],
    [{ totalAmount: -1 }, 'AMOUNT_ERROR'],
    [{ totalAmount: 0.001 }, 'AMOUNT_ERROR'],
    [{ paidAmount: 1e8 }, 'AMOUNT_ERROR'],
    [{ memberId: 'nobody' }, 'MEMBER_NOT_FOUND'],
    [{ orderId: 'o'.repeat(65) }, 'REQUEST_LENGTH_ILLEGAL'],
  ])('refuses %o with %s', async (changes, code) => {
    expect((await sync(newId(), changes)).code).toBe(`MICRO_ORDER_${code}`);
  });
});

describe('order.syncLogistics', () => {
  it('ships an order that was paid, parcel by parcel, each with its latest status', async () => {
    const orderId = newId();
    await sync(orderId, { orderStatus: 'Paid' });
    const first = await ship(orderId, { logisticsNo: 'SF1' });
    expect(first.content).toEqual({
      orderId,
      logisticsNo: 'SF1',
      logisticsStatus: 'Shipped',
      orderStatus: 'Shipped',
    });
    await ship(orderId, { logisticsNo: 'SF2' });
    await ship(orderId, { logisticsNo: 'SF1', logisticsStatus: 'Signed' });
    expect(kept(orderId)?.parcels.map(({ logisticsNo, status }) => [logisticsNo, status])).toEqual([
      ['SF2', 'Shipped'],
      ['SF1', 'Signed'],
    ]);
  });

  it('leaves an order that is over as it is, and keeps its parcels when it is synchronised again', async () => {
    const orderId = newId();
    await sync(orderId, { orderStatus: 'Completed', updateTime: '20260301110000' });
    expect((await ship(orderId)).content.orderStatus).toBe('Completed');
    await sync(orderId, { orderStatus: 'Refunded', updateTime: '20260301110001' });
    expect(kept(orderId)?.parcels).toHaveLength(1);
  });

  it('refuses older news of a parcel, and takes the same news again', async () => {
    const orderId = newId();
    await sync(orderId);
    const at = (updateTime: string, logisticsStatus: string) =>
      ship(orderId, { logisticsNo: 'YT1', updateTime, logisticsStatus });
    await at('20260301110001', 'Signed');
    expect((await at('20260301110000', 'Shipped')).code).toBe('MICRO_ORDER_UPDATE_OUTDATED');
    expect((await at('20260301110001', 'Signed')).isSuccess).toBe(true);
  });

  it.each([
    [{ orderId: 'none' }, 'ORDER_NOT_FOUND'],
    [{ logisticsStatus: 'Lost' }, 'INVALID_PARAMETER'],
    [{ logisticsNo: '' }, 'REQUEST_LENGTH_ILLEGAL'],
    [{ traceList: [{ traceTime: '20260230000000' }] }, 'INVALID_PARAMETER'],
  ])('refuses %o with %s', async (changes, code) => {
    const orderId = newId();
    await sync(orderId);
    expect((await ship(orderId, changes)).code).toBe(`MICRO_ORDER_${code}`);
  });

  it('knows no order of another tenant', async () => {
    const orderId = newId();
    await sync(orderId);
    const { code } = await stand.callAsOther(orderSyncLogistics, {
      ...orderSyncLogistics.example(stand.given),
      orderId,
    });
    expect(code).toBe('MICRO_ORDER_ORDER_NOT_FOUND');
  });
});
