import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { remarkSource, rowSource } from '../../../record-source.ts';

/** What the page of payment.refund says beyond the limits of its fields. */
export const refundRules: readonly OperationRule[] = [
  {
    rule: 'refund-method-excludes-refund-amount',
    family: 'money',
    force: 'promised',
    statement: {
      zh: '传了 refundMethod 时,不再按 refundAmount 退款',
      en: 'With refundMethod, refundAmount is not executed',
    },
    source: remarkSource('payment.refund', '传了 refundMethod'),
    place: { direction: 'request', path: 'content.refundMethod' },
  },
  {
    rule: 'trade-time-defaults-to-today',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '没有 tradeTime 时,按当天(北京时间)查找交易',
      en: "Without tradeTime the trade is looked for among today's (China time)",
    },
    source: rowSource('payment.refund', { direction: 'request', path: 'content.tradeTime' }),
    place: { direction: 'request', path: 'content.tradeTime' },
  },
  {
    rule: 'earlier-trade-needs-trade-time',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '退非当天的交易须传 tradeTime,否则找不到该交易',
      en: 'The refund of a trade of an earlier day needs tradeTime; without it the trade is not found',
    },
    source: rowSource('payment.refund', { direction: 'request', path: 'content.tradeTime' }),
    place: { direction: 'request', path: 'content.tradeTime' },
  },
  {
    rule: 'refund-trade-no-begins-with-a-date',
    family: 'pattern',
    force: 'advised',
    statement: {
      zh: 'refundTradeNo 由日期(yyyyMMdd)加随机数组成',
      en: 'refundTradeNo is a date (yyyyMMdd) and a random number',
    },
    source: rowSource('payment.refund', { direction: 'request', path: 'content.refundTradeNo' }),
    place: { direction: 'request', path: 'content.refundTradeNo' },
    excluded: {
      zh: '这是对调用方取号的建议,页面没有说网关会校验',
      en: 'It advises the caller how to number; the page does not say that the gateway checks it',
    },
  },
  {
    rule: 'refunds-never-exceed-paid',
    family: 'money',
    force: 'implied',
    statement: {
      zh: '一笔交易的退款合计不超过已支付的金额',
      en: 'All refunds of a trade together are no more than what was paid',
    },
    source: rowSource('payment.refund', {
      direction: 'request',
      path: 'content.refundMethod[].refundAmount',
    }),
    place: { direction: 'request', path: 'content.refundMethod[].refundAmount' },
  },
  proposalRule({
    rule: 'same-refund-number-refunds-once',
    family: 'idempotency',
    statement: { zh: '同一 refundTradeNo 只退一次', en: 'One refundTradeNo refunds once' },
    source: rowSource('payment.refund', { direction: 'request', path: 'content.refundTradeNo' }),
    place: { direction: 'request', path: 'content.refundTradeNo' },
  }),
];
