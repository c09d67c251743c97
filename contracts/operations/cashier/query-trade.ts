import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededTrade } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 查询支付交易结果 of the cashier plugin (28322), a proposal: only title and id are known. */
export const cashierQueryTrade = defineOperation({
  id: 'cashier.queryTrade',
  system: 'cashier',
  baseUrl: 'cashier',
  envelope: 'paas-unsigned',
  answerContent: 'unknown',
  effect: 'reads',
  example: paidTrade,
  rules: [
    proposalRule({
      rule: 'trade-time-defaults-to-today',
      family: 'state',
      statement: {
        zh: '没有 tradeTime 时,按当天(北京时间)查找交易',
        en: "Without tradeTime the trade is looked for among today's (China time)",
      },
      source: rowSource('cashier.queryTrade', { direction: 'request', path: 'content.tradeTime' }),
      place: { direction: 'request', path: 'content.tradeTime' },
    }),
    proposalRule({
      rule: 'refundable-is-paid-minus-refunded',
      family: 'money',
      statement: {
        zh: 'refundableAmount 等于 paidAmount 减 refundedAmount',
        en: 'refundableAmount is paidAmount less refundedAmount',
      },
      source: rowSource('cashier.queryTrade', { direction: 'response', path: 'content.refundableAmount' }),
      place: { direction: 'response', path: 'content.refundableAmount' },
    }),
  ],
});

function paidTrade(given: Given): Content {
  const { outTradeNo, tradeDate } = neededTrade(given, 'cashier');
  return { outTradeNo, tradeTime: tradeDate };
}
