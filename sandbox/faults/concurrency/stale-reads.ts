import { defineFault, type Fault } from '../../fault.ts';
import { everywhere } from '../../fault-parts/requirements.ts';
import type { TableName } from '../../world/stale-reads.ts';

interface StaleRead extends Pick<Fault, 'id' | 'title' | 'breaks' | 'unstated'> {
  readonly operations: readonly string[];
  readonly tables: readonly TableName[];
}

const placing = ['legacy.createTrade', 'payment.createTrade', 'cashier.launch', 'legacy.pay'];
const refunds = ['payment.refund', 'cashier.refund', 'legacy.refund'];
const posp = ['posp.ecouponPreVerify', 'posp.reelActiveVoucher'];

const reads: readonly StaleRead[] = [
  {
    id: 'card-balance-update-lost',
    title: {
      zh: '同时扣款时后写覆盖先写,少扣一笔',
      en: 'Of payments at the same time one update of the balance is lost',
    },
    breaks: ['card.pay.balance-reduced-by-amount'],
    operations: ['card.pay'],
    tables: ['balances'],
  },
  {
    id: 'card-spent-twice-at-once',
    title: {
      zh: '同时下单时同一余额可用两次',
      en: 'Orders at the same time spend the same balance of a card',
    },
    breaks: ['legacy.createTrade.card-balance-reduced-by-card-paid'],
    operations: placing,
    tables: ['balances'],
  },
  {
    id: 'coupon-spent-twice-at-once',
    title: { zh: '同时下单时同一张券可用两次', en: 'Orders at the same time use the same coupon' },
    breaks: ['legacy.createTrade.error.MICRO_CASHIER_COUPON_RULE_ERROR'],
    operations: placing,
    tables: ['coupons', 'balances'],
  },
  {
    id: 'order-placed-twice-at-once',
    title: {
      zh: '同时提交的同一订单号都被接受',
      en: 'Orders of the same number at the same time are all accepted',
    },
    breaks: everywhere('out-trade-no-used-once'),
    operations: placing,
    tables: ['numbers', 'requests', 'trades'],
  },
  {
    id: 'refunded-twice-at-once',
    title: {
      zh: '同时退款时合计可超过实付金额',
      en: 'Refunds at the same time are together more than was paid',
    },
    breaks: everywhere('refunds-never-exceed-paid'),
    operations: refunds,
    tables: ['trades', 'refundNumbers'],
  },
  {
    id: 'reversed-twice-at-once',
    title: { zh: '同时撤销同一笔消费都成功', en: 'A payment is reversed by every reversal at the same time' },
    breaks: ['card.reverse.reversed-once'],
    operations: ['card.reverse'],
    tables: ['cardPayments', 'cardReturns'],
  },
  {
    id: 'card-refunded-twice-at-once',
    title: {
      zh: '同时的卡退款合计可超过消费金额',
      en: 'Refunds to a card at the same time are together more than was paid',
    },
    breaks: ['card.refund.refunds-never-exceed-payment'],
    operations: ['card.refund'],
    tables: ['cardPayments', 'cardReturns'],
  },
  {
    id: 'uuid-used-twice-at-once',
    title: {
      zh: '同时提交的同一 uuid 都被接受',
      en: 'Requests with the same uuid at the same time are all accepted',
    },
    breaks: ['idempotency.uuid-used-once'],
    operations: ['card.pay', ...placing],
    tables: ['uuids'],
  },
  {
    id: 'trace-no-used-twice-at-once',
    title: {
      zh: '同时提交的同一流水号都被接受',
      en: 'Requests with the same traceNo at the same time are all accepted',
    },
    breaks: everywhere('trace-no-used-once'),
    operations: posp,
    tables: ['numbers'],
  },
  {
    id: 'gift-claimed-twice-at-once',
    title: { zh: '同时领取同一份转赠都成功', en: 'A gift is claimed by everybody who asks at the same time' },
    breaks: ['wallet.claimGift.claimed-once'],
    operations: ['wallet.claimGift'],
    tables: ['gifts', 'walletEntries', 'holders'],
  },
  {
    id: 'received-twice-at-once',
    title: {
      zh: '同时领取的同一 orderId 各发一张',
      en: 'The same orderId at the same time hands out more than once',
    },
    breaks: ['wallet.receiveVoucher.same-order-returns-first-result'],
    operations: ['wallet.receiveVoucher'],
    tables: ['firstAnswers'],
  },
  {
    id: 'activated-twice-at-once',
    title: {
      zh: '同时提交的同一激活订单都返回 100',
      en: 'The same activation order at the same time is made more than once',
    },
    breaks: ['b2b.activeByPartNo.repeated-order-answers-its-progress'],
    operations: ['b2b.activeByPartNo'],
    tables: ['activations'],
  },
];

/** Requests that read, wait, and write what is then out of date; alone they behave as they should. */
export const staleReads: readonly Fault[] = reads.map(({ operations, tables, ...fault }) =>
  defineFault({
    ...fault,
    group: 'concurrency',
    staleTables: (operation) => (operations.includes(operation) ? tables : []),
  }),
);
