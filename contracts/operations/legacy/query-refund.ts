import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { legacyDeprecation } from '../../legacy-deprecation.ts';
import { neededRefund } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 退款查询 of the old payment API (36114), a proposal: only title and id are known. */
export const legacyQueryRefund = defineOperation({
  id: 'legacy.queryRefund',
  system: 'legacy',
  baseUrl: 'legacy',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  deprecated: legacyDeprecation,
  example: madeRefund,
  rules: [
    proposalRule({
      rule: 'without-number-the-latest-refund',
      family: 'state',
      statement: {
        zh: '不传 refundTradeNo 时,返回最近一笔退款及全部列表',
        en: 'Without refundTradeNo the latest refund is answered, with the whole list beside it',
      },
      source: rowSource('legacy.queryRefund', { direction: 'request', path: 'content.refundTradeNo' }),
      place: { direction: 'request', path: 'content.refundTradeNo' },
    }),
    proposalRule({
      rule: 'trade-time-defaults-to-today',
      family: 'state',
      statement: {
        zh: '没有 tradeTime 时,按当天(北京时间)查找交易',
        en: "Without tradeTime the trade is looked for among today's (China time)",
      },
      source: rowSource('legacy.queryRefund', { direction: 'request', path: 'content.tradeTime' }),
      place: { direction: 'request', path: 'content.tradeTime' },
    }),
  ],
});

function madeRefund(given: Given): Content {
  const { outTradeNo, refundTradeNo, tradeDate } = neededRefund(given, 'legacy');
  return { outTradeNo, refundTradeNo, tradeTime: tradeDate };
}
