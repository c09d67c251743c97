import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Content } from '../../contracts/operation.ts';
import { cashierGetMemberAssets } from '../../contracts/operations/cashier/get-member-assets.ts';
import { cashierGetPayChannels } from '../../contracts/operations/cashier/get-pay-channels.ts';
import { cashierGetToken } from '../../contracts/operations/cashier/get-token.ts';
import { legacyPay } from '../../contracts/operations/legacy/pay.ts';
import { legacyPrePay } from '../../contracts/operations/legacy/pre-pay.ts';
import { openTrades, type TradeStand } from '../trade/trades.fixture.ts';

let stand: TradeStand;
beforeAll(async () => {
  stand = await openTrades();
});
beforeEach(() => stand.begin());
afterAll(() => stand.stop());

const cash: Content = { assetType: 'cash', payWay: 'WECHAT' };
const points: Content = { assetType: 'points', points: 300 };
const memberAt = (index: number) => stand.given.data.members?.[index];

describe('a token of the plugin', () => {
  const tokenFor = async (content: Content) => (await stand.ask(cashierGetToken, content)).content;
  const launch = (changes: Content) =>
    stand.place('cashier', { totalAmount: 1, payMethod: [cash], ...changes });

  it('launches the plugin for two hours, and not longer', async () => {
    const { token, expiresIn, expireTime } = await tokenFor({});
    expect([expiresIn, expireTime]).toEqual([7_200, `${stand.today()}140000`]);
    stand.running.sandbox.clock.advance(7_199_999);
    expect((await launch({ token: String(token) })).isSuccess).toBe(true);
    expect((await launch({ token: String(token) })).isSuccess).toBe(true);
    stand.running.sandbox.clock.advance(1);
    expect((await launch({ token: String(token) })).code).toBe('MICRO_CASHIER_TOKEN_INVALID');
  });

  it('belongs to the member it was issued for, whose points pay', async () => {
    const [first, second] = [memberAt(0), memberAt(1)];
    const { token } = await tokenFor({ thirdOpenId: second?.thirdOpenId });
    const foreign = { token: String(token), memberId: first?.memberId };
    expect((await launch(foreign)).code).toBe('MICRO_CASHIER_TOKEN_INVALID');
    const outTradeNo = stand.number();
    const own = { outTradeNo, token: String(token), totalAmount: 3, payMethod: [points] };
    expect((await launch(own)).content).toMatchObject({ paymentStatus: 'Success' });
    const { world } = stand.running.sandbox;
    const trade = world.tables.trades.values().find((one) => one.outTradeNo === outTradeNo);
    expect(trade?.parts[0]?.code).toBe(second?.memberId);
  });

  it.each([
    [{ token: 'made-up' }, 'MICRO_CASHIER_TOKEN_INVALID'],
    [{ memberId: 'nobody' }, 'MICRO_CASHIER_MEMBER_NOT_FOUND'],
    [{ useScene: 'TV' }, 'MICRO_CASHIER_THIRD_APP_CONFIG_MISSING'],
  ])('is refused with %o: %s', async (changes, code) => {
    expect((await launch(changes)).code).toBe(code);
    expect((await launch({})).isSuccess).toBe(true);
  });

  it('is issued to known members only', async () => {
    const { code } = await stand.ask(cashierGetToken, { phoneNumber: '1' });
    expect(code).toBe('MICRO_CASHIER_MEMBER_NOT_FOUND');
  });
});

describe('cashier.getMemberAssets', () => {
  const ask = (memberId: string | undefined) =>
    stand.ask(cashierGetMemberAssets, { orderId: 'o', platform: 'H5', memberId });

  it('answers points and everything in the wallet, as it stands now', async () => {
    const { content } = await ask(memberAt(0)?.memberId);
    const rows = content.cardVoucherList as readonly JsonObject[];
    expect(content).toMatchObject({
      memberId: memberAt(0)?.memberId,
      points: { pointAmount: expect.any(Number) },
    });
    const sum = rows.reduce((total, { voucherAmount }) => total + Number(voucherAmount) * 100, 0);
    expect(Math.round(Number(content.totalVoucherAmount) * 100)).toBe(Math.round(sum));
    const small = rows.find(({ voucherCode }) => voucherCode === '66669400000000000000031');
    expect(small).toMatchObject({ productType: 'Cashcard', voucherAmount: 100, voucherStatus: '1' });
    expect(small).not.toHaveProperty('walletId');
  });

  it('refuses an unknown member', async () => {
    expect((await ask('nobody')).code).toBe('MICRO_CASHIER_MEMBER_NOT_FOUND');
  });
});

describe('cashier.getPayChannels', () => {
  it("lists the tenant's channels in order, and refuses a scene that was not assigned", async () => {
    const { content } = await stand.ask(cashierGetPayChannels, { useScene: 'H5' });
    const rows = content.channelList as readonly JsonObject[];
    expect(rows.map(({ payWay, assetType }) => payWay ?? assetType)).toEqual([
      ...['WECHAT', 'ALIPAY', 'FOMOPAY'],
      ...['cashcard', 'coupon', 'points', 'preAuth'],
    ]);
    expect(rows.map(({ sort }) => sort)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const { code } = await stand.ask(cashierGetPayChannels, { useScene: 'TV' });
    expect(code).toBe('MICRO_CASHIER_THIRD_APP_CONFIG_MISSING');
  });
});

describe('legacy.prePay and legacy.pay', () => {
  const prepare = async (changes: Content = {}) => {
    const example = { ...legacyPrePay.example(stand.given), timeExpire: undefined };
    const { content } = await stand.ask(legacyPrePay, {
      ...example,
      totalAmount: 7,
      payMethod: undefined,
      ...changes,
    });
    return String(content.prepayId);
  };
  const charge = (prepayId: string, changes: Content = {}) => {
    const outTradeNo = stand.number();
    const order = { outTradeNo, prepayId, totalAmount: 7, payMethod: [stand.card(2)] };
    return stand.ask(legacyPay, {
      ...legacyPay.example(stand.given),
      orderId: undefined,
      ...order,
      ...changes,
    });
  };

  it('prepare a payment and charge it once, with the order it was prepared for', async () => {
    const prepayId = await prepare({ orderId: 'order-1' });
    const { content } = await charge(prepayId);
    expect(content).toMatchObject({ paymentStatus: 'Success', prepayId, paidAmount: '7.00' });
    const queried = await stand.query('legacy', String(content.outTradeNo));
    expect(queried.content).toMatchObject({ orderId: 'order-1', prepayId });
    expect((await charge(prepayId)).code).toBe('MICRO_CASHIER_INVALID_PARAMETER');
    expect(await stand.balance(2)).toBe('93.00');
  });

  it('refuse what was not prepared, another amount, and what has expired', async () => {
    expect((await charge('nothing')).code).toBe('MICRO_CASHIER_PREPAY_NOT_FOUND');
    const prepayId = await prepare();
    expect((await charge(prepayId, { totalAmount: 6 })).code).toBe('MICRO_CASHIER_AMOUNT_ERROR');
    stand.running.sandbox.clock.advance(299_999);
    const late = await prepare();
    expect((await charge(prepayId)).isSuccess).toBe(true);
    stand.running.sandbox.clock.advance(300_000);
    expect((await charge(late)).code).toBe('MICRO_CASHIER_TRADE_CLOSED');
  });
});

describe('what the channel does', () => {
  const order = (ending: string, headers = {}) =>
    stand.place('payment', { outTradeNo: stand.number(ending), totalAmount: 1, payMethod: [cash] }, headers);
  const statusOf = async (placed: Promise<{ content: JsonObject }>) =>
    (await stand.query('payment', String((await placed).content.outTradeNo))).content.paymentStatus;
  const header = 'x-sandbox-outcome';

  it('is chosen by the end of the number, the header going first', async () => {
    expect(await statusOf(order('PAID'))).toBe('Success');
    expect(await statusOf(order('FAIL'))).toBe('Failed');
    expect(await statusOf(order('WAIT'))).toBe('Paying');
    expect(await statusOf(order(''))).toBe('Paying');
    expect(await statusOf(order('PAID', { [header]: 'failed' }))).toBe('Failed');
    expect(await statusOf(order('', { [header]: 'paid' }))).toBe('Success');
  });

  it('is set over the control API, at once or after a time', async () => {
    await stand.control('PUT', '/channel', { payment: { outcome: 'paid', afterMs: 3_000 } });
    const placed = order('');
    expect(await statusOf(placed)).toBe('Paying');
    stand.running.sandbox.clock.advance(2_999);
    expect(await statusOf(placed)).toBe('Paying');
    stand.running.sandbox.clock.advance(1);
    expect(await statusOf(placed)).toBe('Success');
    expect(await statusOf(order('WAIT'))).toBe('Paying');
    await stand.control('PUT', '/channel', { payment: { outcome: 'failed' } });
    expect(await statusOf(order(''))).toBe('Failed');
  });

  it('comes too late for an order that has expired before', async () => {
    await stand.control('PUT', '/channel', { payment: { outcome: 'paid', afterMs: 300_000 } });
    const placed = order('');
    await placed;
    stand.running.sandbox.clock.advance(600_000);
    expect(await statusOf(placed)).toBe('Closed');
  });

  it('is set for refunds too', async () => {
    await stand.control('PUT', '/channel', { refund: { outcome: 'paid', afterMs: 1_000 } });
    const outTradeNo = String((await order('PAID')).content.outTradeNo);
    const { content } = await stand.refund('payment', { outTradeNo });
    expect(content.refundStatus).toBe('Processing');
    expect((await stand.control('GET', '/channel')).json).toMatchObject({
      refundsUnderWay: [content.refundTradeNo],
    });
    stand.running.sandbox.clock.advance(1_000);
    const again = await stand.refund('payment', { outTradeNo, refundTradeNo: String(content.refundTradeNo) });
    expect(again.content.refundStatus).toBe('Success');
  });

  it.each([
    ['POST', { outTradeNo: 'unknown', outcome: 'paid' }, 404],
    ['POST', { refundTradeNo: 'unknown', outcome: 'paid' }, 404],
    ['POST', { outTradeNo: 'unknown', outcome: 'wait' }, 400],
    ['PUT', { payment: { outcome: 'maybe' } }, 400],
    ['PUT', { refund: { outcome: 'paid', afterMs: -1 } }, 400],
  ])('is answered for %s %o with %i', async (method, body, status) => {
    expect((await stand.control(method, '/channel', body)).status).toBe(status);
  });

  it('is not read from an unknown header', async () => {
    const url = `${stand.running.url}/pay3_test/api/createTrade`;
    const headers = { 'content-type': 'application/json', [header]: 'maybe' };
    expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(400);
  });
});
