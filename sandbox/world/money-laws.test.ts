import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sumYuan } from '../../contracts/money.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { pospEcouponPreVerify } from '../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { pospReelActiveVoucher } from '../../contracts/operations/posp/reel-active-voucher.ts';
import { walletGetCardVoucherList } from '../../contracts/operations/wallet/get-card-voucher-list.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';
import { brokenLaws } from './laws.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.stop());

const operationCount = 2_000;
const connections = 16;

const fen = fc.integer({ min: 1, max: 3_000 }).map((count) => count / 100);
const amount = fc.oneof(
  { weight: 8, arbitrary: fen },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 0.001, 1e9) },
);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const secretOf = (
  list: readonly { code?: string; cardNo?: string; secret?: string }[] | undefined,
  index: number,
) => {
  const item = list?.[index];
  return `${item?.cardNo ?? item?.code ?? 'nobody'}|${item?.secret ?? 'x'}`;
};
const payMethod = fc.oneof(
  fc.record({
    type: fc.constant('cashcard' as const),
    index: fc.integer({ min: 0, max: 3 }),
    amount: maybe(amount),
  }),
  fc.record({
    type: fc.constant('coupon' as const),
    index: fc.integer({ min: 0, max: 5 }),
    amount: fc.constant(undefined),
  }),
  fc.record({
    type: fc.constant('points' as const),
    index: fc.integer({ min: 0, max: 5_000 }),
    amount: maybe(amount),
  }),
  fc.record({ type: fc.constant('cash' as const), index: fc.constant(0), amount: maybe(amount) }),
);
type Method = typeof payMethod extends fc.Arbitrary<infer Value> ? Value : never;

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('trade' as const),
      total: amount,
      methods: fc.array(payMethod, { maxLength: 3 }),
      isLeftToWallet: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      index: fc.integer({ min: 0, max: 3 }),
      amount,
      mode: fc.constantFrom('0', '1'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('verify' as const, 'activate' as const, 'list' as const, 'repeat' as const),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function methodContent({ type, index, amount }: Method): Content {
  const { cards, coupons } = stand.given.data;
  const stated = amount === undefined ? {} : { amount };
  switch (type) {
    case 'cashcard':
      return { assetType: type, cardCoupons: secretOf(cards, index), ...stated };
    case 'coupon':
      return { assetType: type, cardCoupons: secretOf(coupons, index) };
    case 'points':
      return { assetType: type, points: index, ...stated };
    case 'cash':
      return { assetType: type, payWay: 'ALIPAY', ...stated };
  }
}

/** Half of the orders leave what the assets do not pay to the wallet, so that enough of them are accepted. */
function methodsOf({ methods, isLeftToWallet }: Extract<Step, { kind: 'trade' }>): readonly Content[] {
  const wallet = { assetType: 'cash', payWay: 'WECHAT' };
  return [...methods.map(methodContent), ...(isLeftToWallet ? [wallet] : [])];
}

let last: readonly [Operation, Content] | undefined;

function requestOf(step: Step): readonly [Operation, Content] {
  const example = (operation: Operation, changes: Content = {}) =>
    [operation, { ...operation.example(stand.given), ...changes }] as const;
  switch (step.kind) {
    case 'trade':
      return example(legacyCreateTrade, { totalAmount: step.total, payMethod: methodsOf(step) });
    case 'pay': {
      const cashCardNo = stand.given.data.cards?.[step.index]?.cardNo ?? 'nobody';
      return example(cardPay, { cashCardNo, txnAmount: step.amount.toFixed(2), consumeMode: step.mode });
    }
    case 'verify':
      return example(pospEcouponPreVerify);
    case 'activate':
      return example(pospReelActiveVoucher);
    case 'list':
      return example(walletGetCardVoucherList);
    case 'repeat':
      return last ?? example(cardPay);
  }
}

describe('the laws of money', () => {
  it(`hold after each of ${operationCount} random calls, ${connections} at a time`, {
    timeout: 120_000,
  }, async () => {
    const { world } = stand.running.sandbox;
    const steps = fc.sample(step, { seed: 2_026, numRuns: operationCount });
    const accepted = new Map<string, number>();
    let next = 0;
    const work = async () => {
      for (let taken = steps[next++]; taken !== undefined; taken = steps[next++]) {
        const request = requestOf(taken);
        last = request;
        const { isSuccess } = await stand.call(...request);
        if (isSuccess) accepted.set(taken.kind, (accepted.get(taken.kind) ?? 0) + 1);
        expect(sumYuan(world.tables.balances.values()).toFixed(2)).toBe('0.00');
        if (next % 40 === 0) expect(brokenLaws(world)).toEqual([]);
      }
    };
    await Promise.all(Array.from({ length: connections }, work));
    expect(brokenLaws(world)).toEqual([]);
    // The run means something only if money moved in both ways and requests were refused too.
    expect(accepted.get('trade')).toBeGreaterThan(100);
    expect(accepted.get('pay')).toBeGreaterThan(100);
    expect([...accepted.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(operationCount - 100);
  });

  it('let a card be spent once, however many pay with it at the same time', async () => {
    await stand.control('POST', '/reset');
    const { cardNo: cashCardNo = '' } = stand.given.data.cards?.[2] ?? {};
    const pay = () =>
      stand.call(cardPay, { ...cardPay.example(stand.given), cashCardNo, txnAmount: '10.00' });
    const paid = await Promise.all(Array.from({ length: connections }, pay));
    expect(paid.filter(({ isSuccess }) => isSuccess)).toHaveLength(10);
  });

  it('let a number be used once, however many use it at the same time', async () => {
    const content = cardPay.example(stand.given);
    const paid = await Promise.all(Array.from({ length: connections }, () => stand.call(cardPay, content)));
    expect(paid.filter(({ isSuccess }) => isSuccess)).toHaveLength(1);
  });
});
