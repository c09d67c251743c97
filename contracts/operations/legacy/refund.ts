import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { legacyDeprecation } from '../../legacy-deprecation.ts';
import { neededTrade } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 退款 of the old payment API (27787): known only from the request of the signature example. */
export const legacyRefund = defineOperation({
  id: 'legacy.refund',
  system: 'legacy',
  baseUrl: 'legacy',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  deprecated: legacyDeprecation,
  example: oneFen,
  rules: [
    {
      rule: 'refunds-never-exceed-paid',
      family: 'money',
      force: 'implied',
      statement: {
        zh: '一笔交易的退款合计不超过已支付的金额',
        en: 'All refunds of a trade together are no more than what was paid',
      },
      source: rowSource('legacy.refund', { direction: 'request', path: 'content.outTradeNo' }),
      place: { direction: 'request', path: 'content.outTradeNo' },
    },
    proposalRule({
      rule: 'same-refund-number-refunds-once',
      family: 'idempotency',
      statement: { zh: '同一 refundTradeNo 只退一次', en: 'One refundTradeNo refunds once' },
      source: rowSource('legacy.refund', { direction: 'request', path: 'content.refundTradeNo' }),
      place: { direction: 'request', path: 'content.refundTradeNo' },
    }),
  ],
});

function oneFen(given: Given): Content {
  const { outTradeNo, tradeDate } = neededTrade(given, 'legacy');
  // Only the two numbers are in the example; without an amount a refund would take all that is left of the trade.
  const refundMethod = [{ assetType: 'cash', refundAmount: 0.01 }];
  // Without the date the trade is looked for among those of today, and a run may go on past midnight.
  return { outTradeNo, refundTradeNo: given.ids.orderNumber(), tradeTime: tradeDate, refundMethod };
}
