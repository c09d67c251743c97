import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { noon, openStand, type Stand } from '../sandbox.fixture.ts';
import { brokenLaws } from '../world/laws.ts';
import { accounts, balanceOf } from '../world/ledger.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(() => {
  const { sandbox } = stand.running;
  sandbox.reset();
  sandbox.clock.freeze();
  sandbox.clock.set(noon);
});
afterAll(() => stand.stop());

const invalid = 'MICRO_CASHIER_INVALID_PARAMETER';
const amountError = 'MICRO_CASHIER_AMOUNT_ERROR';
const couponError = 'MICRO_CASHIER_COUPON_RULE_ERROR';

const place = (totalAmount: number | undefined, payMethod: readonly Content[], more: Content = {}) =>
  stand.call(legacyCreateTrade, {
    ...legacyCreateTrade.example(stand.given),
    totalAmount,
    payMethod,
    ...more,
  });

const dataAt = <Item>(list: readonly Item[] | undefined, index: number): Item => {
  const item = list?.[index];
  if (item === undefined) throw new Error('test data missing');
  return item;
};
const codeOf = ({ code, secret = '' }: { code: string; secret?: string }) => `${code}|${secret}`;
const cardOf = (index: number) => {
  const { cardNo, secret } = dataAt(stand.given.data.cards, index);
  return codeOf({ code: cardNo, ...(secret === undefined ? {} : { secret }) });
};
const card = (more: Content = {}, index = 0): Content => ({
  assetType: 'cashcard',
  cardCoupons: cardOf(index),
  ...more,
});
const coupon = (more: Content = {}, index = 0): Content => ({
  assetType: 'coupon',
  cardCoupons: codeOf(dataAt(stand.given.data.coupons, index)),
  ...more,
});
const points = (count: number, more: Content = {}): Content => ({
  assetType: 'points',
  points: count,
  ...more,
});
const cash = (more: Content = {}): Content => ({ assetType: 'cash', payWay: 'WECHAT', ...more });
const cardHolds = () =>
  balanceOf(stand.running.sandbox.world, accounts.principal('66669400000000000000011')).toFixed(2);

describe('one payment method', () => {
  it('pays the total by card, the amount left out or agreeing', async () => {
    expect((await place(12.34, [card()])).content).toMatchObject({
      paidAmount: '12.34',
      userPaid: '12.34',
      merchantAmount: '12.34',
      cardPaid: { paidAmount: '12.34', useList: [{ errorCode: '00', paidAmount: 12.34 }] },
    });
    expect((await place(1, [card({ amount: 1 })])).code).toBe('00');
    expect(cardHolds()).toBe('59999986.66');
    expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
  });

  it.each([
    ['a missing total', undefined, () => card(), invalid],
    ['a total of nothing', 0, () => card(), amountError],
    ['a total below nothing', -1, () => card(), amountError],
    ['a total with three decimals', 0.001, () => card(), amountError],
    ['a total that no answer can hold', 10_000_000, () => card(), amountError],
    ['an amount that disagrees', 2, () => card({ amount: 1 }), amountError],
    ['a coupon worth less than the total', 10.01, () => coupon(), amountError],
    ['points worth less than the total', 1, () => points(99), amountError],
    ['a card that holds less than the total', 100.01, () => card({}, 2), amountError],
    ['an amount in text', 1, () => card({ amount: '1' }), invalid],
    ['an asset type nobody knows', 1, () => ({ assetType: 'gold' }), invalid],
    ['a card without its secret', 1, () => card({ cardCoupons: '66669400000000000000011' }), invalid],
    ['a card with a wrong secret', 1, () => card({ cardCoupons: '66669400000000000000011|nope' }), invalid],
    ['an unknown coupon', 1, () => coupon({ cardCoupons: 'nobody|x' }), couponError],
    ['a coupon with a wrong secret', 1, () => coupon({ cardCoupons: '10032924391201980001|x' }), couponError],
    ['points without their number', 1, () => ({ assetType: 'points' }), invalid],
    ['points of nobody', 1, () => points(100, { thirdUserId: 'nobody' }), invalid],
    ['a wallet without its channel', 1, () => ({ assetType: 'cash' }), invalid],
    ['a channel nobody knows', 1, () => cash({ payWay: 'NOPAY' }), 'MICRO_CASHIER_PAYMENT_CHANNEL_MISSING'],
  ])('refuses %s and takes nothing', async (_name, total, method, code) => {
    expect((await place(total, [method()])).code).toBe(code);
    expect(cardHolds()).toBe('60000000.00');
  });

  it('refuses a scene that was not assigned', async () => {
    expect((await place(1, [card()], { useScene: 'TV' })).code).toBe(
      'MICRO_CASHIER_THIRD_APP_CONFIG_MISSING',
    );
    expect((await place(1, [card()])).code).toBe('00');
  });

  it('waits for the payer of a wallet', async () => {
    const { content } = await place(5, [cash()]);
    expect(content).toMatchObject({ paidAmount: '0.00', paymentChannelType: 'WECHAT' });
    expect(content.prepayId).toMatch(/^[a-z0-9]{32}$/);
    expect(content.qrCodeUrl).toContain(String(content.prepayId));
    const trade = stand.running.sandbox.world.tables.trades.values().at(-1);
    expect(trade).toMatchObject({ state: 'waiting', expiresAt: noon + 300_000 });
  });

  it('pays with points at one fen each, of the member who is named', async () => {
    const { content } = await place(1.5, [points(1_000, { thirdUserId: 'open-sandbox-2' })]);
    expect(content.pointsPaid).toEqual({ paidAmount: '1.50', pointsCount: '150', merchantAmount: '1.50' });
  });

  it('deducts a coupon once, at most to the total', async () => {
    const once = coupon({}, 1);
    expect((await place(8, [once])).content).toMatchObject({
      paidAmount: '8.00',
      userPaid: '0.00',
      couponPaid: { paymentStatus: 'Success', useList: [{ errorCode: '00', paidAmount: 8 }] },
    });
    expect((await place(8, [once])).code).toBe(couponError);
    expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
  });
});

describe('several assets', () => {
  it('are charged what they state, a coupon what it is worth', async () => {
    const { content } = await place(15, [coupon(), card({ amount: 4 }), points(100, { amount: 1 })]);
    expect(content).toMatchObject({
      paidAmount: '15.00',
      couponPaid: { paidAmount: '10.00' },
      cardPaid: { paidAmount: '4.00' },
      pointsPaid: { paidAmount: '1.00', pointsCount: '100' },
    });
  });

  it('have to state their amounts, coupons excepted', async () => {
    expect((await place(15, [coupon(), card()])).code).toBe(invalid);
    expect((await place(15, [coupon(), card({ amount: 5 })])).code).toBe('00');
  });

  it('have to reach the total', async () => {
    expect((await place(15, [coupon(), card({ amount: 4.99 })])).code).toBe(amountError);
    expect(cardHolds()).toBe('60000000.00');
  });

  it('give back what was taken when a later one fails', async () => {
    const { trades } = stand.running.sandbox.world.tables;
    const before = trades.size;
    expect((await place(20, [card({ amount: 10 }), coupon({ cardCoupons: 'nobody|x' })])).code).toBe(
      couponError,
    );
    expect(cardHolds()).toBe('60000000.00');
    expect(trades.size).toBe(before);
  });
});

describe('a mixed payment', () => {
  it('computes what is left for each, and waits for the wallet at the end', async () => {
    const { content } = await place(130, [coupon(), card({}, 2), cash()]);
    expect(content).toMatchObject({
      paidAmount: '110.00',
      couponPaid: { paidAmount: '10.00' },
      cardPaid: { paidAmount: '100.00', merchantAmount: '60.00' },
      paymentChannelType: 'WECHAT',
    });
  });

  it('stops when enough is paid: the methods left over do nothing', async () => {
    const { content } = await place(10, [coupon(), card(), cash()]);
    expect(Object.keys(content)).not.toContain('cardPaid');
    expect(Object.keys(content)).not.toContain('prepayId');
    expect(cardHolds()).toBe('60000000.00');
  });

  it('charges a stated amount instead of the computed one', async () => {
    const { content } = await place(10, [card({ amount: 3 }), points(100_000), cash()]);
    expect(content).toMatchObject({ cardPaid: { paidAmount: '3.00' }, pointsPaid: { paidAmount: '7.00' } });
  });

  it.each([
    ['two wallets', () => [cash(), cash({ payWay: 'ALIPAY' })]],
    ['a wallet that is not last', () => [cash(), card()]],
  ])('refuses %s', async (_name, methods) => {
    expect((await place(10, methods())).code).toBe(invalid);
  });

  it('refuses amounts that stay below the total', async () => {
    expect((await place(10, [card({ amount: 3 }), cash({ amount: 6.99 })])).code).toBe(amountError);
    expect((await place(10, [card({ amount: 3 }), cash({ amount: 7 })])).code).toBe('00');
  });
});

describe('the answered order number', () => {
  it('is left out where it is shorter than the documents allow an answered one to be', async () => {
    const short = stand.given.ids.orderNumber();
    expect((await place(1, [card()], { outTradeNo: short })).content.outTradeNo).toBeUndefined();
    const whole = short.replace('0000', '0001').padEnd(32, '7');
    expect((await place(1, [card()], { outTradeNo: whole })).content.outTradeNo).toBe(whole);
  });
});
