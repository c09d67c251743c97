import type { FailureMode } from '../failure-modes.ts';
import { integratorOnly } from './integrator-only.ts';

const both = ['gateway', 'integrator'] as const;

/** Group D: refunds, repeats, races and wallets. */
export const lifecycleModes: readonly FailureMode[] = [
  {
    id: 'D1',
    roles: both,
    mode: { zh: '退款超过实付,分次退款合计超出', en: 'Refunds that together are more than was paid' },
    requirements: [
      'payment.refund.refunds-never-exceed-paid',
      'legacy.refund.refunds-never-exceed-paid',
      'cashier.refund.refunds-never-exceed-paid',
    ],
    scenarios: [
      'payment/pay-and-refund-in-parts',
      'legacy/pay-by-every-asset',
      'cashier/plugin-from-token-to-refund',
    ],
  },
  {
    id: 'D2',
    roles: ['gateway'],
    mode: {
      zh: '同时退款;同一退款单号两次或换金额',
      en: 'Refunds at once; a refund number twice, or with another amount',
    },
    requirements: ['payment.refund.same-refund-number-refunds-once'],
    scenarios: ['payment/orders-and-refunds-at-once', 'payment/pay-and-refund-in-parts'],
  },
  {
    id: 'D3',
    roles: both,
    mode: { zh: '双击,两个渠道同付一单', en: 'A double click; two payers of one order' },
    requirements: ['legacy.createTrade.out-trade-no-used-once'],
    scenarios: ['payment/same-order-again', 'payment/orders-and-refunds-at-once'],
  },
  {
    id: 'D4',
    roles: ['integrator'],
    mode: { zh: '跳转与通知各入账一次', en: 'Redirect and notification both count' },
    scenarios: ['payment/told-of-the-result'],
    reason: integratorOnly,
  },
  {
    id: 'D5',
    roles: both,
    mode: { zh: '超时后结果未知', en: 'A timeout with an unknown result' },
    requirements: ['state.unanswered-call-takes-effect-or-not'],
    scenarios: ['payment/unknown-result'],
  },
  {
    id: 'D6',
    roles: ['integrator'],
    mode: {
      zh: '第一次已付,第二次超时,显示为超时',
      en: 'Paid at the first try, shown as timed out after the second',
    },
    scenarios: ['payment/unknown-result'],
    reason: integratorOnly,
  },
  {
    id: 'D7',
    roles: both,
    mode: { zh: '已关闭或过期的订单又被支付', en: 'A late payment of an order that has expired' },
    requirements: ['legacy.createTrade.order-expires-after-5-minutes-by-default'],
    scenarios: ['payment/order-expires'],
  },
  {
    id: 'D8',
    roles: ['gateway'],
    mode: { zh: '关闭与支付竞争,过渡状态时查询', en: 'Closing against paying; queries during a transition' },
    requirements: ['state.follows-what-was-done'],
    scenarios: ['payment/order-expires', 'payment/pay-and-refund-in-parts'],
    reason: {
      zh: '没有关闭订单的接口;过期与支付的先后由情景覆盖',
      en: 'there is no operation that closes an order; expiry against payment is told',
    },
  },
  {
    id: 'D9',
    roles: ['gateway'],
    mode: { zh: '余额竞争、重复消费、负余额', en: 'Races for a balance, double spending, negative balances' },
    requirements: [
      'card.pay.balance-reduced-by-amount',
      'legacy.createTrade.card-balance-reduced-by-card-paid',
    ],
    scenarios: ['card/many-at-once', 'payment/orders-and-refunds-at-once'],
  },
  {
    id: 'D10',
    roles: ['gateway'],
    mode: { zh: '转给自己、转移不守恒', en: 'Transfers to oneself, transfers that make or lose something' },
    requirements: [
      'wallet.claimGift.giver-cannot-claim',
      'wallet.claimGift.claimed-changes-hands',
      'wallet.mergeAssets.assets-move-to-target',
    ],
    scenarios: ['wallet/gifts', 'wallet/merging-and-notices'],
  },
  {
    id: 'D11',
    roles: ['integrator'],
    mode: {
      zh: '事务包住外部调用,已付标记被回滚',
      en: 'A transaction around the call rolls the paid mark back',
    },
    scenarios: ['payment/unknown-result'],
    reason: integratorOnly,
  },
  {
    id: 'D12',
    roles: ['gateway'],
    mode: { zh: '同一订单号换金额', en: 'The same order number with another amount' },
    requirements: ['payment.createTrade.out-trade-no-used-once'],
    scenarios: ['payment/same-order-again'],
  },
  {
    id: 'D13',
    roles: ['gateway'],
    mode: {
      zh: '幂等键:内容不同、进行中、失败之后',
      en: 'Idempotency keys: other content, under way, after a failure',
    },
    requirements: [
      'payment.refund.same-refund-number-refunds-once',
      'wallet.receiveVoucher.same-order-returns-first-result',
      'wallet.giveVoucher.same-order-returns-first-result',
      'idempotency.card-transaction-number-used-once',
    ],
    scenarios: [
      'payment/pay-and-refund-in-parts',
      'wallet/into-the-wallet-and-out',
      'wallet/gifts',
      'card/balance-comes-back',
    ],
  },
];
