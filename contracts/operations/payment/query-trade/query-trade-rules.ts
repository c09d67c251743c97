import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { rowSource } from '../../../record-source.ts';

/** What the page of payment.queryTrade says beyond the limits of its fields. */
export const queryTradeRules: readonly OperationRule[] = [
  {
    rule: 'success-is-of-the-query',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '查询应答的 success 只表示查询本身成功,与原交易是否成功无关',
      en: 'success in the answer says that the query worked, whatever became of the trade itself',
    },
    source: rowSource('payment.queryTrade', { direction: 'response', path: 'success' }),
    place: { direction: 'response', path: 'success' },
  },
  {
    rule: 'trade-time-defaults-to-today',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '没有 tradeTime 时,按当天(北京时间)查找交易',
      en: "Without tradeTime the trade is looked for among today's (China time)",
    },
    source: rowSource('payment.queryTrade', { direction: 'request', path: 'content.tradeTime' }),
    place: { direction: 'request', path: 'content.tradeTime' },
  },
  proposalRule({
    rule: 'out-trade-no-echoed',
    family: 'state',
    statement: {
      zh: '返回的 outTradeNo 是请求的 outTradeNo',
      en: "The answer's outTradeNo is the one asked for",
    },
    source: rowSource('payment.queryTrade', { direction: 'response', path: 'content.outTradeNo' }),
    place: { direction: 'response', path: 'content.outTradeNo' },
  }),
  proposalRule({
    rule: 'refundable-is-paid-minus-refunded',
    family: 'money',
    statement: {
      zh: 'refundableAmount 等于 paidAmount 减 refundedAmount',
      en: 'refundableAmount is paidAmount less refundedAmount',
    },
    source: rowSource('payment.queryTrade', { direction: 'response', path: 'content.refundableAmount' }),
    place: { direction: 'response', path: 'content.refundableAmount' },
  }),
];
