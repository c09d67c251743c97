import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { legacyDeprecation } from '../../legacy-deprecation.ts';
import { neededTrade } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 支付结果查询 of the old payment API (27802), a proposal: only title and id are known. */
export const legacyQueryTrade = defineOperation({
  id: 'legacy.queryTrade',
  system: 'legacy',
  baseUrl: 'legacy',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  deprecated: legacyDeprecation,
  example: paidTrade,
  rules: [
    proposalRule({
      rule: 'trade-time-defaults-to-today',
      family: 'state',
      statement: {
        zh: '没有 tradeTime 时,按当天(北京时间)查找交易',
        en: "Without tradeTime the trade is looked for among today's (China time)",
      },
      source: rowSource('legacy.queryTrade', { direction: 'request', path: 'content.tradeTime' }),
      place: { direction: 'request', path: 'content.tradeTime' },
    }),
    proposalRule({
      rule: 'refundable-is-paid-minus-refunded',
      family: 'money',
      statement: {
        zh: 'refundableAmount 等于 paidAmount 减 refundedAmount',
        en: 'refundableAmount is paidAmount less refundedAmount',
      },
      source: rowSource('legacy.queryTrade', { direction: 'response', path: 'content.refundableAmount' }),
      place: { direction: 'response', path: 'content.refundableAmount' },
    }),
  ],
});

function paidTrade(given: Given): Content {
  const { outTradeNo, tradeDate } = neededTrade(given, 'legacy');
  return { outTradeNo, tradeTime: tradeDate };
}
