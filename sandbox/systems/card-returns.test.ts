import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Content } from '../../contracts/operation.ts';
import { cardInquiryCardInfo } from '../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { cardQueryTransactions } from '../../contracts/operations/card/query-transactions.ts';
import { cardRefund } from '../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../contracts/operations/card/reverse.ts';
import { openTrades, type TradeStand } from '../trade/trades.fixture.ts';

let stand: TradeStand;
beforeAll(async () => {
  stand = await openTrades();
});
beforeEach(() => stand.begin());
afterAll(() => stand.stop());

/** Holds 60.00 principal and 40.00 subsidy at the start. */
const cashCardNo = '66669400000000000000031';
const dayMs = 86_400_000;

const pay = async (txnAmount: string, changes: Content = {}) => {
  const orgTxnNo = stand.given.ids.orderNumber();
  const content = { ...cardPay.example(stand.given), cashCardNo, txnAmount, orgTxnNo, ...changes };
  const paid = await stand.ask(cardPay, content);
  expect(paid.isSuccess, paid.code).toBe(true);
  return orgTxnNo;
};
const reverse = (originalOrgTxnNo: string, changes: Content = {}) =>
  stand.ask(cardReverse, {
    cashCardNo,
    orgTxnNo: stand.given.ids.orderNumber(),
    originalOrgTxnNo,
    ...changes,
  });
const refund = (originalOrgTxnNo: string, txnAmount: string, changes: Content = {}) =>
  stand.ask(cardRefund, {
    cashCardNo,
    orgTxnNo: stand.given.ids.orderNumber(),
    originalOrgTxnNo,
    txnAmount,
    ...changes,
  });
const balances = async () => {
  const { content } = await stand.ask(cardInquiryCardInfo, { cashCardNo });
  const { cardBalance, cardMonBalance, discountBalance } = content.cardInfo as JsonObject;
  return [cardBalance, cardMonBalance, discountBalance];
};
const tomorrow = () => stand.running.sandbox.clock.advance(dayMs);

describe('card.reverse', () => {
  it('brings a payment of today back as a whole, each account its own', async () => {
    const before = await balances();
    const paid = await pay('75.50');
    expect(await balances()).toEqual(['24.50', '0.00', '24.50']);
    const { content } = await reverse(paid, { txnAmount: '75.5' });
    expect(content).toMatchObject({
      txnStatus: '0',
      txnAmt: '75.50',
      cardMonConsumeAmt: '60.00',
      merDiscountConsumeAmt: '15.50',
      remainAmt: '100.00',
    });
    expect(await balances()).toEqual(before);
  });

  it('is refused for a payment of another day in Shanghai, be it a millisecond old', async () => {
    const { clock } = stand.running.sandbox;
    clock.set(Date.parse('2026-03-01T23:59:59.999+08:00'));
    const [first, second] = [await pay('1'), await pay('1')];
    expect((await reverse(first)).isSuccess).toBe(true);
    clock.advance(1);
    const refused = await reverse(second);
    expect(refused).toMatchObject({ isSuccess: false, code: 'MICRO_CASHCARD_NOT_SAME_DAY' });
    expect(refused.content).toMatchObject({ txnStatus: '1', errorCode: 'MICRO_CASHCARD_NOT_SAME_DAY' });
  });

  it('happens once: the same request gets the same answer, another is refused', async () => {
    const paid = await pay('10');
    const orgTxnNo = stand.given.ids.orderNumber();
    const first = await reverse(paid, { orgTxnNo });
    await pay('5');
    expect((await reverse(paid, { orgTxnNo })).content).toEqual(first.content);
    expect((await reverse(paid)).code).toBe('MICRO_CASHCARD_TXN_ALREADY_REVERSED');
    const other = await pay('1');
    expect((await reverse(other, { orgTxnNo })).code).toBe('MICRO_CASHCARD_TXN_NO_DUPLICATE');
    expect((await reverse(other, { orgTxnNo: other })).code).toBe('MICRO_CASHCARD_TXN_NO_DUPLICATE');
  });

  it.each([
    [{ txnAmount: '9.99' }, 'MICRO_CASHCARD_AMOUNT_ERROR'],
    [{ txnId: 'another' }, 'MICRO_CASHCARD_TXN_NOT_FOUND'],
    [{ cashCardNo: '66669400000000000000011' }, 'MICRO_CASHCARD_TXN_NOT_FOUND'],
    [{ cashCardNo: 'nobody' }, 'MICRO_CASHCARD_CARD_NOT_FOUND'],
    [{ originalOrgTxnNo: 'unknown' }, 'MICRO_CASHCARD_TXN_NOT_FOUND'],
    [{ orgTxnNo: '20260228000001' }, 'MICRO_CASHCARD_TXN_NO_NOT_MATCHED'],
    [{ merchantId: 1 }, 'MICRO_CASHCARD_APP_CONFIG_MISSING'],
  ])('refuses %o with %s', async (changes, code) => {
    const paid = await pay('10');
    expect((await reverse(paid, changes)).code).toBe(code);
    expect((await reverse(paid)).isSuccess).toBe(true);
  });

  it('works on a card that cannot be paid with any more', async () => {
    const paid = await pay('10');
    const { cards } = stand.running.sandbox.world.tables;
    const card = cards.get(cashCardNo);
    if (card !== undefined) cards.set(cashCardNo, { ...card, status: '2' });
    expect((await reverse(paid)).isSuccess).toBe(true);
  });
});

describe('card.refund', () => {
  it('brings back parts of a payment of an earlier day, the subsidy first, and never more', async () => {
    const paid = await pay('80');
    tomorrow();
    expect((await refund(paid, '30')).content).toMatchObject({
      txnAmt: '30.00',
      cardMonConsumeAmt: '10.00',
      merDiscountConsumeAmt: '20.00',
      refundedAmount: '30.00',
      refundableAmount: '50.00',
      remainAmt: '50.00',
    });
    expect((await refund(paid, '50.01')).code).toBe('MICRO_CASHCARD_REFUND_EXCEEDS_PAID');
    expect((await refund(paid, '50')).isSuccess).toBe(true);
    expect(await balances()).toEqual(['100.00', '60.00', '40.00']);
    expect((await refund(paid, '0.01')).code).toBe('MICRO_CASHCARD_REFUND_EXCEEDS_PAID');
  });

  it('is refused on the day of the payment', async () => {
    const paid = await pay('10');
    expect((await refund(paid, '1')).code).toBe('MICRO_CASHCARD_STILL_SAME_DAY');
    tomorrow();
    expect((await refund(paid, '1')).isSuccess).toBe(true);
    expect((await reverse(paid)).code).toBe('MICRO_CASHCARD_NOT_SAME_DAY');
  });

  it('happens once for a number', async () => {
    const paid = await pay('10');
    tomorrow();
    const orgTxnNo = stand.given.ids.orderNumber();
    const first = await refund(paid, '4', { orgTxnNo });
    expect((await refund(paid, '4.00', { orgTxnNo })).content).toEqual(first.content);
    expect((await refund(paid, '5', { orgTxnNo })).code).toBe('MICRO_CASHCARD_TXN_NO_DUPLICATE');
    expect((await refund(paid, '6')).isSuccess).toBe(true);
  });

  it.each([
    ['0', {}, 'MICRO_CASHCARD_AMOUNT_ERROR'],
    ['0.001', {}, 'MICRO_CASHCARD_INVALID_PARAMETER'],
    ['1', { originalTxnDate: '20260302' }, 'MICRO_CASHCARD_TXN_NOT_FOUND'],
  ])('of %s with %o is refused with %s', async (txnAmount, changes, code) => {
    const paid = await pay('10');
    tomorrow();
    expect((await refund(paid, txnAmount, changes)).code).toBe(code);
    expect((await refund(paid, '1', { originalTxnDate: '20260301' })).isSuccess).toBe(true);
  });

  it('of a reversed payment is refused', async () => {
    const paid = await pay('10');
    await reverse(paid);
    tomorrow();
    expect((await refund(paid, '1')).code).toBe('MICRO_CASHCARD_REFUND_EXCEEDS_PAID');
  });
});

describe('card.inquiryCardInfo', () => {
  it.each(['0', '2', '3', '4', '5'])(
    'tells the status %s of a card that cannot be paid with',
    async (status) => {
      const { content } = await stand.ask(cardInquiryCardInfo, {
        cashCardNo: `6666940000000000000009${status}`,
      });
      expect(content.cardInfo).toMatchObject({ cardStatus: status, cardBalance: '0.00' });
    },
  );

  it('tells that a card has expired when its time is over', async () => {
    const { clock, world } = stand.running.sandbox;
    const expiresAt = world.tables.cards.get(cashCardNo)?.expiresAt ?? 0;
    const statusOf = async () =>
      (await stand.ask(cardInquiryCardInfo, { cashCardNo })).content.cardInfo as JsonObject;
    clock.set(expiresAt - 1);
    expect(await statusOf()).toMatchObject({ cardStatus: '1' });
    expect((await stand.ask(cardPay, { ...cardPay.example(stand.given), cashCardNo })).isSuccess).toBe(true);
    clock.set(expiresAt);
    expect(await statusOf()).toMatchObject({ cardStatus: '3' });
    const expired = { ...cardPay.example(stand.given), cashCardNo };
    expect((await stand.ask(cardPay, expired)).code).toBe('MICRO_CASHCARD_CARD_STATUS_ERROR');
  });

  it('refuses an unknown card', async () => {
    const { code } = await stand.ask(cardInquiryCardInfo, { cashCardNo: 'nobody' });
    expect(code).toBe('MICRO_CASHCARD_CARD_NOT_FOUND');
  });
});

describe('card.queryTransactions', () => {
  const list = async (changes: Content = {}) =>
    (await stand.ask(cardQueryTransactions, { cashCardNo, ...changes })).content;

  it('lists every movement, the newest first, and agrees with the balance', async () => {
    const paid = await pay('10', { tid: '54022101' });
    await reverse(paid);
    const second = await pay('20');
    const outTradeNo = stand.number();
    await stand.place('legacy', { outTradeNo, totalAmount: 30, payMethod: [stand.card(2)] });
    await stand.refund('legacy', { outTradeNo, refundTradeNo: outTradeNo, refundAmount: 5 });
    tomorrow();
    await refund(second, '2');
    const { txnList, totalCount } = await list();
    const rows = txnList as readonly JsonObject[];
    expect(rows.map(({ txnType, txnAmt, remainAmt }) => [txnType, txnAmt, remainAmt])).toEqual([
      ['refund', '2.00', '57.00'],
      ['refund', '5.00', '55.00'],
      ['pay', '30.00', '50.00'],
      ['pay', '20.00', '80.00'],
      ['reverse', '10.00', '100.00'],
      ['pay', '10.00', '90.00'],
    ]);
    expect([totalCount, rows[4]?.originalTxnId, rows[5]?.tid]).toEqual([6, rows[5]?.txnId, '54022101']);
    expect((await balances())[0]).toBe(rows[0]?.remainAmt);
  });

  it('pages, and finds by number and time', async () => {
    const numbers = [await pay('1'), await pay('2'), await pay('3')];
    stand.running.sandbox.clock.advance(60_000);
    await pay('4');
    const amounts = async (changes: Content) =>
      ((await list(changes)).txnList as readonly JsonObject[]).map(({ txnAmt }) => txnAmt);
    expect(await amounts({ pageSize: 2 })).toEqual(['4.00', '3.00']);
    expect(await amounts({ pageSize: 2, pageNumber: 2 })).toEqual(['2.00', '1.00']);
    expect(await amounts({ pageSize: 2, pageNumber: 3 })).toEqual([]);
    expect(await amounts({ orgTxnNo: numbers[1] })).toEqual(['2.00']);
    expect(await amounts({ startTime: '20260301120001' })).toEqual(['4.00']);
    expect(await amounts({ endTime: '20260301120059' })).toEqual(['3.00', '2.00', '1.00']);
    const wrong = await stand.ask(cardQueryTransactions, { cashCardNo, pageNumber: 0 });
    expect(wrong.code).toBe('MICRO_CASHCARD_INVALID_PARAMETER');
  });
});
