import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { legacyQueryRefund } from '../../contracts/operations/legacy/query-refund.ts';
import { paymentQueryRefund } from '../../contracts/operations/payment/query-refund.ts';
import { type ApiName, apis, openTrades, type TradeStand } from '../trade/trades.fixture.ts';
import { accounts, balanceOf } from '../world/ledger.ts';

let stand: TradeStand;
beforeAll(async () => {
  stand = await openTrades();
});
beforeEach(() => stand.begin());
afterAll(() => stand.stop());

const names = Object.keys(apis) as readonly ApiName[];
const cash: Content = { assetType: 'cash', payWay: 'WECHAT' };
const tooMuch = 'MICRO_CASHIER_REFUND_EXCEEDS_PAID';

/** Places a trade that is paid at once, by its number, and returns the number. */
const paid = async (api: ApiName, totalAmount: number, payMethod: readonly Content[] = [cash]) => {
  const outTradeNo = stand.number('PAID');
  const placed = await stand.place(api, { outTradeNo, totalAmount, payMethod });
  expect(placed.isSuccess, placed.code).toBe(true);
  return outTradeNo;
};
const inCash = (api: ApiName, yuan: number): Content => ({
  refundMethod: [{ assetType: 'cash', refundAmount: apis[api].amount(yuan) }],
});
const pointsLeft = () => {
  const { world } = stand.running.sandbox;
  return balanceOf(world, accounts.points(stand.given.data.members?.[0]?.memberId ?? '')).toFixed(2);
};

describe.each(names)('refunds of the %s API', (api) => {
  it('are made in parts until nothing is left, and the query tells what is', async () => {
    const outTradeNo = await paid(api, 10);
    const first = await stand.refund(api, { outTradeNo, ...inCash(api, 3) });
    expect(first.content).toMatchObject({
      outTradeNo,
      refundStatus: 'Success',
      refundAmount: '3.00',
      refundedAmount: '3.00',
      refundableAmount: '7.00',
      refundTime: `${stand.today()}120000`,
    });
    expect((await stand.refund(api, { outTradeNo, ...inCash(api, 7) })).isSuccess).toBe(true);
    expect((await stand.query(api, outTradeNo)).content).toMatchObject({
      paymentStatus: 'Success',
      paidAmount: '10.00',
      refundedAmount: '10.00',
      refundableAmount: '0.00',
    });
    expect((await stand.refund(api, { outTradeNo, ...inCash(api, 1) })).code).toBe(tooMuch);
  });

  it('are refused above what is left, and nothing happens', async () => {
    const outTradeNo = await paid(api, 5);
    expect((await stand.refund(api, { outTradeNo, ...inCash(api, 6) })).code).toBe(tooMuch);
    expect((await stand.refund(api, { outTradeNo, ...inCash(api, 5) })).isSuccess).toBe(true);
  });

  it('are the same refund under the same number, and refused with another amount', async () => {
    const outTradeNo = await paid(api, 5);
    const asked = { outTradeNo, refundTradeNo: stand.number(), ...inCash(api, 2) };
    const first = await stand.refund(api, asked);
    stand.running.sandbox.clock.advance(5_000);
    expect((await stand.refund(api, asked)).content).toEqual(first.content);
    expect((await stand.query(api, outTradeNo)).content.refundedAmount).toBe('2.00');
    const used = 'MICRO_CASHIER_REFUND_NO_DUPLICATE';
    expect((await stand.refund(api, { ...asked, ...inCash(api, 3) })).code).toBe(used);
    const other = await paid(api, 5);
    expect((await stand.refund(api, { ...asked, outTradeNo: other })).code).toBe(used);
  });

  it('need a trade that was paid', async () => {
    const outTradeNo = stand.number();
    await stand.place(api, { outTradeNo, totalAmount: 1, payMethod: [cash] });
    const code = async () => (await stand.refund(api, { outTradeNo, ...inCash(api, 1) })).code;
    expect(await code()).toBe('MICRO_CASHIER_TRADE_NOT_PAID');
    stand.running.sandbox.clock.advance(300_000);
    expect(await code()).toBe('MICRO_CASHIER_TRADE_NOT_PAID');
    const missing = { outTradeNo: stand.number(), ...inCash(api, 1) };
    expect((await stand.refund(api, missing)).code).toBe('MICRO_CASHIER_TRADE_NOT_FOUND');
  });

  it('need the day of an earlier trade', async () => {
    const outTradeNo = await paid(api, 2);
    const tradeTime = stand.today();
    stand.running.sandbox.clock.advance(86_400_000);
    const late = { outTradeNo, ...inCash(api, 1), tradeTime: stand.today() };
    expect((await stand.refund(api, late)).code).toBe('MICRO_CASHIER_TRADE_NOT_FOUND');
    expect((await stand.refund(api, { ...late, tradeTime })).isSuccess).toBe(true);
  });

  it('are under way while the channel waits, and can be asked for again when it fails', async () => {
    const outTradeNo = await paid(api, 4);
    const refundTradeNo = stand.number('WAIT');
    const asked = { outTradeNo, refundTradeNo, ...inCash(api, 4) };
    expect((await stand.refund(api, asked)).content).toMatchObject({
      refundStatus: 'Processing',
      refundedAmount: '4.00',
      refundableAmount: '0.00',
    });
    expect((await stand.refund(api, { outTradeNo, ...inCash(api, 1) })).code).toBe(tooMuch);
    expect((await stand.channel({ refundTradeNo, outcome: 'failed' })).status).toBe(200);
    expect((await stand.refund(api, asked)).content).toMatchObject({
      refundStatus: 'Failed',
      refundedAmount: '0.00',
      refundableAmount: '4.00',
    });
    expect((await stand.refund(api, { outTradeNo, ...inCash(api, 4) })).content.refundStatus).toBe('Success');
  });

  it.each([0, -1, 0.001])('are refused for an amount of %s', async (yuan) => {
    const outTradeNo = await paid(api, 4);
    const refundAmount = api === 'cashier' ? String(yuan) : yuan;
    const changes = { outTradeNo, refundMethod: [{ assetType: 'cash', refundAmount }] };
    const isTyped = api !== 'payment' || Number.isInteger(yuan);
    const expected = isTyped ? 'MICRO_CASHIER_AMOUNT_ERROR' : 'MICRO_CASHIER_INVALID_PARAMETER';
    expect((await stand.refund(api, changes)).code).toBe(expected);
    expect((await stand.query(api, outTradeNo)).content.refundedAmount).toBe('0.00');
  });
});

describe('the amount of a refund', () => {
  it('is all that is left where none is given', async () => {
    for (const api of ['payment', 'legacy'] as const) {
      const outTradeNo = await paid(api, 9.99);
      await stand.refund(api, { outTradeNo, refundAmount: 0.99 });
      const { content } = await stand.refund(api, { outTradeNo, refundTradeNo: outTradeNo });
      expect(content).toMatchObject({ refundAmount: '9.00', refundableAmount: '0.00' });
      expect((await stand.refund(api, { outTradeNo })).code).toBe(tooMuch);
    }
  });

  it('is that of refundMethod where both are given', async () => {
    const outTradeNo = await paid('payment', 9);
    const { content } = await stand.refund('payment', {
      outTradeNo,
      refundAmount: 5,
      ...inCash('payment', 2),
    });
    expect(content.refundAmount).toBe('2.00');
  });

  it('is limited to what the named asset paid', async () => {
    const outTradeNo = await paid('legacy', 30, [stand.card(2, { amount: 20 }), cash]);
    const byCard = (refundAmount: number) => ({ refundMethod: [{ assetType: 'cashcard', refundAmount }] });
    expect((await stand.refund('legacy', { outTradeNo, ...inCash('legacy', 10.01) })).code).toBe(tooMuch);
    expect((await stand.refund('legacy', { outTradeNo, ...byCard(20.01) })).code).toBe(tooMuch);
    expect((await stand.refund('legacy', { outTradeNo, ...byCard(20) })).isSuccess).toBe(true);
    expect(await stand.balance(2)).toBe('100.00');
  });

  it('is not read from an empty refundMethod of the plugin', async () => {
    const outTradeNo = await paid('cashier', 1);
    const { code } = await stand.refund('cashier', { outTradeNo, refundMethod: [] });
    expect(code).toBe('MICRO_CASHIER_INVALID_PARAMETER');
  });
});

describe('what is refunded', () => {
  it('goes back to where it came from, what was charged last first', async () => {
    const before = pointsLeft();
    const payMethod = [stand.coupon(1), stand.card(2), { assetType: 'points', points: 500 }, cash];
    const outTradeNo = await paid('legacy', 120, payMethod);
    const back = async (refundAmount: number) => {
      await stand.refund('legacy', { outTradeNo, refundAmount });
      const { world } = stand.running.sandbox;
      return [
        pointsLeft() === before,
        await stand.balance(2),
        world.tables.coupons.get(stand.given.data.coupons?.[1]?.code ?? '')?.remainTimes,
      ];
    };
    // 10 by coupon, 60 and 40 by card, 5 by points, 5 in cash.
    expect(await back(5)).toEqual([false, '0.00', 0]);
    expect(await back(5)).toEqual([true, '0.00', 0]);
    expect(await back(40)).toEqual([true, '40.00', 0]);
    expect(await back(60)).toEqual([true, '100.00', 0]);
    expect(await back(4)).toEqual([true, '100.00', 0]);
    expect(await back(6)).toEqual([true, '100.00', 1]);
    expect((await stand.refund('legacy', { outTradeNo, refundAmount: 0.01 })).code).toBe(tooMuch);
  });

  it('comes back to the principal last: the subsidy was charged last', async () => {
    const outTradeNo = await paid('legacy', 100, [stand.card(2)]);
    await stand.refund('legacy', { outTradeNo, refundAmount: 50 });
    const { world } = stand.running.sandbox;
    const cardNo = stand.given.data.cards?.[2]?.cardNo ?? '';
    const held = [accounts.principal(cardNo), accounts.subsidy(cardNo)].map((account) =>
      balanceOf(world, account).toFixed(2),
    );
    expect(held).toEqual(['10.00', '40.00']);
  });

  it('gives a coupon back what it was worth, not only what it paid', async () => {
    const outTradeNo = await paid('legacy', 8, [stand.coupon(1)]);
    await stand.refund('legacy', { outTradeNo });
    const again = { totalAmount: 10, payMethod: [stand.coupon(1)] };
    expect((await stand.place('legacy', again)).content.paidAmount).toBe('10.00');
  });
});

describe('the query of a refund', () => {
  it('answers the named one, or the latest with the list of all', async () => {
    const outTradeNo = await paid('payment', 9);
    const numbers = [stand.number(), stand.number('WAIT')];
    for (const refundTradeNo of numbers)
      await stand.refund('payment', { outTradeNo, refundTradeNo, ...inCash('payment', 2) });
    const [first = '', second = ''] = numbers;
    const named = await stand.ask(paymentQueryRefund, { outTradeNo, refundTradeNo: first });
    expect(named.content).toMatchObject({
      refundStatus: 'Success',
      refundTradeNo: first,
      refundAmount: '2.00',
    });
    expect(named.content).not.toHaveProperty('refundList');
    for (const operation of [paymentQueryRefund, legacyQueryRefund]) {
      const { content } = await stand.ask(operation, { outTradeNo });
      expect(content).toMatchObject({
        refundTradeNo: second,
        refundStatus: 'Processing',
        refundedAmount: '4.00',
        refundableAmount: '5.00',
        refundList: [{ refundTradeNo: first }, { refundTradeNo: second, refundStatus: 'Processing' }],
      });
    }
  });

  it('is refused where there is no such refund', async () => {
    const outTradeNo = await paid('payment', 9);
    const missing = 'MICRO_CASHIER_REFUND_NOT_FOUND';
    expect((await stand.ask(paymentQueryRefund, { outTradeNo })).code).toBe(missing);
    const named = { outTradeNo, refundTradeNo: stand.number() };
    expect((await stand.ask(paymentQueryRefund, named)).code).toBe(missing);
  });
});

describe('at the same time', () => {
  it('refunds never take more than was paid', async () => {
    const outTradeNo = await paid('payment', 10);
    const refunds = Array.from({ length: 32 }, () =>
      stand.refund('payment', { outTradeNo, ...inCash('payment', 1) }),
    );
    const made = (await Promise.all(refunds)).filter(({ isSuccess }) => isSuccess);
    expect(made).toHaveLength(10);
  });

  it('one refund number refunds once', async () => {
    const outTradeNo = await paid('payment', 10);
    const asked = { outTradeNo, refundTradeNo: stand.number(), ...inCash('payment', 1) };
    await Promise.all(Array.from({ length: 32 }, () => stand.refund('payment', asked)));
    expect((await stand.query('payment', outTradeNo)).content.refundedAmount).toBe('1.00');
  });

  it('one order number is charged once, across the APIs', async () => {
    const outTradeNo = stand.number();
    const card = stand.card(2);
    const places = [...names, ...names, ...names].map((api) =>
      stand.place(api, { outTradeNo, totalAmount: 1, payMethod: [card] }),
    );
    const legacy = {
      ...legacyCreateTrade.example(stand.given),
      outTradeNo,
      totalAmount: 1,
      payMethod: [card],
    };
    const placed = await Promise.all([...places, stand.ask(legacyCreateTrade, legacy)]);
    expect(placed.filter(({ isSuccess }) => isSuccess)).toHaveLength(1);
    expect(await stand.balance(2)).toBe('99.00');
  });
});
