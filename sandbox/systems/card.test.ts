import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';
import { brokenLaws } from '../world/laws.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.stop());

/** Holds 60.00 principal and 40.00 subsidy at the start. */
const smallCard = '66669400000000000000031';

const pay = (changes: Content) => stand.call(cardPay, { ...cardPay.example(stand.given), ...changes });

describe('card.pay', () => {
  it('takes the principal first, then the subsidy, and says what is left', async () => {
    const first = await pay({ cashCardNo: smallCard, txnAmount: '50.00' });
    expect(first.content).toMatchObject({
      txnStatus: '0',
      cardMonConsumeAmt: '50.00',
      merDiscountConsumeAmt: '0.00',
      cardMonBalance: '10.00',
      merDiscountBalance: '40.00',
      remainAmt: '50.00',
      txnAmt: '50.00',
    });
    const second = await pay({ cashCardNo: smallCard, txnAmount: '25' });
    expect(second.content).toMatchObject({
      cardMonConsumeAmt: '10.00',
      merDiscountConsumeAmt: '15.00',
      remainAmt: '25.00',
    });
    expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
  });

  it('refuses more than the balance under mode 0, and takes all of it under mode 1', async () => {
    await stand.control('POST', '/reset');
    await stand.control('POST', '/clock', { set: stand.given.clock.now(), freeze: true });
    const refused = await pay({ cashCardNo: smallCard, txnAmount: '100.01', consumeMode: '0' });
    expect(refused).toMatchObject({ isSuccess: false, code: 'MICRO_CASHCARD_BALANCE_NOT_ENOUGH' });
    expect(refused.content).toEqual({
      txnStatus: '1',
      errorCode: 'MICRO_CASHCARD_BALANCE_NOT_ENOUGH',
      message: '余额不足',
    });
    const taken = await pay({ cashCardNo: smallCard, txnAmount: '100.01', consumeMode: '1' });
    expect(taken.content).toMatchObject({ txnAmt: '100.00', remainAmt: '0.00' });
    expect((await pay({ cashCardNo: smallCard, txnAmount: '0.01', consumeMode: '1' })).isSuccess).toBe(false);
  });

  it('returns content as a JSON string', async () => {
    const { exchange } = await pay({});
    expect(exchange.response?.body.value).toMatch(/"content":"\{\\"txnStatus\\":\\"0\\"/);
  });

  it.each([
    ['0', '未激活'],
    ['2', '冻结'],
    ['3', '已过期'],
    ['4', '已退卡'],
    ['5', '已销卡'],
  ])('refuses a card of status %s (%s)', async (status) => {
    const { code } = await pay({ cashCardNo: `6666940000000000000009${status}` });
    expect(code).toBe('MICRO_CASHCARD_CARD_STATUS_ERROR');
  });

  it.each([
    [{ txnAmount: '0' }, 'MICRO_CASHCARD_AMOUNT_ERROR'],
    [{ txnAmount: '0.00' }, 'MICRO_CASHCARD_AMOUNT_ERROR'],
    [{ txnAmount: '10000000' }, 'MICRO_CASHCARD_AMOUNT_ERROR'],
    [{ cashCardNo: 'nobody' }, 'MICRO_CASHCARD_CARD_NOT_FOUND'],
    [{ merchantId: 1 }, 'MICRO_CASHCARD_APP_CONFIG_MISSING'],
    [{ consumeMode: '2' }, 'MICRO_CASHCARD_INVALID_PARAMETER'],
  ])('refuses %o with %s', async (changes, code) => {
    expect((await pay(changes)).code).toBe(code);
    expect((await pay({})).isSuccess).toBe(true);
  });

  it('gives the goods back, and nothing of them that is not documented', async () => {
    const goods = { goodsId: '1'.repeat(32), goodsName: '五个字的名', secretPlan: 'x' };
    expect((await pay({ goodsDetail: [goods] })).content.goodsDetail).toEqual([
      { goodsId: '1'.repeat(32), goodsName: '五个字的名' },
    ]);
  });
});
