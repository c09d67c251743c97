import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Content, Operation } from '../../contracts/operation.ts';
import { legacyQueryTradeOld } from '../../contracts/operations/legacy/query-trade-old.ts';
import { paymentCreateTrade } from '../../contracts/operations/payment/create-trade.ts';
import { paymentQueryTrade } from '../../contracts/operations/payment/query-trade.ts';
import { paymentRefund } from '../../contracts/operations/payment/refund.ts';
import { type ApiName, apis, openTrades, type TradeStand } from '../trade/trades.fixture.ts';

let stand: TradeStand;
beforeAll(async () => {
  stand = await openTrades();
});
beforeEach(() => stand.begin());
afterAll(() => stand.stop());

const cash: Content = { assetType: 'cash', payWay: 'WECHAT' };
const points = (count: number, more: Content = {}): Content => ({
  assetType: 'points',
  points: count,
  ...more,
});
const names = Object.keys(apis) as readonly ApiName[];
const unknown = 'MICRO_CASHIER_TRADE_NOT_FOUND';

/** Places an order that waits for the wallet and returns its number. */
const waiting = async (api: ApiName, totalAmount: number, changes: Content = {}) => {
  const outTradeNo = stand.number();
  const placed = await stand.place(api, { outTradeNo, totalAmount, payMethod: [cash], ...changes });
  expect(placed.isSuccess, placed.code).toBe(true);
  return outTradeNo;
};
/** Places an order, lets the payer pay it, and returns its number. */
const paid = async (api: ApiName, totalAmount: number, changes: Content = {}) => {
  const outTradeNo = await waiting(api, totalAmount, changes);
  expect((await stand.channel({ outTradeNo, outcome: 'paid' })).status).toBe(200);
  return outTradeNo;
};

describe.each(names)('a trade of the %s API', (api) => {
  it('waits, is paid by the channel, and is found by its query', async () => {
    const outTradeNo = await waiting(api, 12.34);
    expect((await stand.query(api, outTradeNo)).content).toMatchObject({
      paymentStatus: 'Paying',
      totalAmount: '12.34',
      paidAmount: '0.00',
      refundableAmount: '0.00',
    });
    stand.running.sandbox.clock.advance(90_000);
    await stand.channel({ outTradeNo, outcome: 'paid' });
    const { content, isSuccess } = await stand.query(api, outTradeNo);
    expect(isSuccess).toBe(true);
    expect(content).toMatchObject({
      paymentStatus: 'Success',
      outTradeNo,
      paidAmount: '12.34',
      userPaid: '12.34',
      merchantAmount: '12.34',
      refundedAmount: '0.00',
      refundableAmount: '12.34',
      payTime: `${stand.today()}120130`,
      paymentChannelType: 'WECHAT',
      cashPaid: { paidAmount: '12.34', userAmount: '12.34', merchantAmount: '12.34' },
    });
  });

  it('fails when the channel says so: the query works, the payment did not', async () => {
    const outTradeNo = await waiting(api, 1);
    await stand.channel({ outTradeNo, outcome: 'failed' });
    const { content, isSuccess } = await stand.query(api, outTradeNo);
    expect([isSuccess, content.paymentStatus, content.paidAmount]).toEqual([true, 'Failed', '0.00']);
  });

  it('is closed five minutes after it was placed, and not before', async () => {
    const outTradeNo = await waiting(api, 1);
    const statusOf = async () => (await stand.query(api, outTradeNo)).content.paymentStatus;
    stand.running.sandbox.clock.advance(299_999);
    expect(await statusOf()).toBe('Paying');
    stand.running.sandbox.clock.advance(1);
    expect(await statusOf()).toBe('Closed');
    expect(await stand.channel({ outTradeNo, outcome: 'paid' })).toMatchObject({ status: 409 });
  });

  it('is closed at its own timeExpire', async () => {
    const outTradeNo = await waiting(api, 1, { timeExpire: `${stand.today()}120010` });
    stand.running.sandbox.clock.advance(9_999);
    expect((await stand.channel({ outTradeNo, outcome: 'paid' })).status).toBe(200);
    const other = await waiting(api, 1, { timeExpire: `${stand.today()}120010` });
    stand.running.sandbox.clock.advance(1);
    expect((await stand.query(api, other)).content.paymentStatus).toBe('Closed');
    expect((await stand.query(api, outTradeNo)).content.paymentStatus).toBe('Success');
  });

  it('gives charged assets back when it is closed or fails', async () => {
    const before = [await stand.balance(2), await stand.balance(0)];
    const mixed = { payMethod: [stand.coupon(1), stand.card(2), points(100), cash] };
    const closed = await waiting(api, 150, mixed);
    expect((await stand.query(api, closed)).content).toMatchObject({
      paymentStatus: 'Paying',
      paidAmount: '111.00',
      cardPaid: { paidAmount: '100.00', merchantAmount: '60.00' },
      pointsPaid: { pointsCount: '100' },
    });
    expect(await stand.balance(2)).toBe('0.00');
    stand.running.sandbox.clock.advance(300_000);
    expect((await stand.query(api, closed)).content).toMatchObject({
      paymentStatus: 'Closed',
      paidAmount: '0.00',
    });
    expect([await stand.balance(2), await stand.balance(0)]).toEqual(before);
    // The coupon was for one use: it can be used again.
    const failed = await waiting(api, 150, mixed);
    await stand.channel({ outTradeNo: failed, outcome: 'failed' });
    expect([await stand.balance(2), await stand.balance(0)]).toEqual(before);
    expect((await stand.place(api, { totalAmount: 10, payMethod: [stand.coupon(1)] })).isSuccess).toBe(true);
  });

  it('is refused a second time: at once as too frequent, later as used', async () => {
    const outTradeNo = await waiting(api, 1);
    const again = async (totalAmount: number) =>
      (await stand.place(api, { outTradeNo, totalAmount, payMethod: [cash] })).code;
    expect(await again(1)).toBe('MICRO_CASHIER_REQUEST_FREQUENTLY');
    stand.running.sandbox.clock.advance(60_000);
    expect(await again(1)).toBe('MICRO_CASHIER_INVALID_PARAMETER');
    stand.running.sandbox.clock.advance(60_000);
    expect(await again(2)).toBe('MICRO_CASHIER_INVALID_PARAMETER');
    expect((await stand.query(api, outTradeNo)).content.totalAmount).toBe('1.00');
  });

  it('is found on its day only: today where tradeTime is left out', async () => {
    const outTradeNo = await paid(api, 1);
    const tradeTime = stand.today();
    expect((await stand.query(api, outTradeNo, { tradeTime: '20260228' })).code).toBe(unknown);
    stand.running.sandbox.clock.advance(86_400_000);
    expect((await stand.query(api, outTradeNo)).code).toBe(unknown);
    expect((await stand.query(api, outTradeNo, { tradeTime })).isSuccess).toBe(true);
    expect((await stand.query(api, stand.number())).code).toBe(unknown);
  });
});

describe('another app', () => {
  it('neither finds nor refunds a trade, and may use its number', async () => {
    const outTradeNo = await paid('payment', 5);
    const asOther = async (operation: Operation, content: Content) =>
      (await stand.callAsOther(operation, content)).code;
    expect(await asOther(paymentQueryTrade, { outTradeNo })).toBe(unknown);
    expect(await asOther(paymentRefund, { outTradeNo, refundTradeNo: stand.number() })).toBe(unknown);
    const own = { ...paymentCreateTrade.example(stand.given), outTradeNo, totalAmount: 7, payMethod: [cash] };
    expect(await asOther(paymentCreateTrade, own)).toBe('00');
    const { appId } = stand.running.sandbox.otherApp;
    const { json } = await stand.channel({ appId, outTradeNo, outcome: 'paid' });
    expect(json).toMatchObject({ appId, money: { paid: '7.00' } });
    expect((await stand.query('payment', outTradeNo)).content.paidAmount).toBe('5.00');
  });
});

describe('an order without a payment method', () => {
  it('has not been paid until the payer chooses in the plugin', async () => {
    const outTradeNo = await waiting('cashier', 8, { payMethod: undefined });
    expect((await stand.query('cashier', outTradeNo)).content.paymentStatus).toBe('NotPay');
    await stand.channel({ outTradeNo, outcome: 'paid' });
    expect((await stand.query('cashier', outTradeNo)).content).toMatchObject({
      paymentStatus: 'Success',
      cashPaid: { paidAmount: '8.00' },
    });
  });
});

describe('payment.createTrade', () => {
  it('answers its number and a prepayId also where assets paid all of it', async () => {
    const { content } = await stand.place('payment', { totalAmount: 3, payMethod: [stand.card(0)] });
    expect(content).toMatchObject({ paidAmount: '3.00', cardPaid: { paidAmount: '3.00' } });
    expect([String(content.outTradeNo).length, String(content.prepayId).length]).toEqual([32, 32]);
    expect(content).not.toHaveProperty('redirectUrl');
  });

  it.each([
    [{ useScene: 'TV' }, 'MICRO_CASHIER_THIRD_APP_CONFIG_MISSING'],
    [{ outTradeNo: `20260228${'1'.repeat(24)}` }, 'MICRO_CASHIER_TXN_NO_NOT_MATCHED'],
    [{ totalAmount: 0 }, 'MICRO_CASHIER_AMOUNT_ERROR'],
    [{ totalAmount: undefined }, 'MICRO_CASHIER_INVALID_PARAMETER'],
    [{ payMethod: [{ assetType: 'cash', payWay: 'NOPAY' }] }, 'MICRO_CASHIER_PAYMENT_CHANNEL_MISSING'],
    [{ payMethod: [cash, cash] }, 'MICRO_CASHIER_INVALID_PARAMETER'],
    [{ orderTitle: '四个字符' }, 'MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL'],
  ])('refuses %o with %s', async (changes, code) => {
    expect((await stand.place('payment', { totalAmount: 1, payMethod: [cash], ...changes })).code).toBe(code);
    expect((await stand.place('payment', { totalAmount: 1, payMethod: [cash] })).code).toBe('00');
  });
});

describe('legacy.queryTradeOld', () => {
  it('answers the same trade with the fields of its page', async () => {
    const outTradeNo = await paid('legacy', 2);
    const { content } = await stand.ask(legacyQueryTradeOld, { outTradeNo });
    expect(content).toMatchObject({ paymentStatus: 'Success', paidAmount: '2.00' });
    expect(content).not.toHaveProperty('cashPaid');
  });
});
