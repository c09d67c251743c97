import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededRefund } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource, rowSource } from '../../record-source.ts';

/** 退款查询 of the online payment API (37488): the copy of its answer ends after refundStatus. */
export const paymentQueryRefund = defineOperation({
  id: 'payment.queryRefund',
  system: 'payment',
  baseUrl: 'payment',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: madeRefund,
  rules: [
    {
      rule: 'success-is-of-the-query',
      family: 'state',
      force: 'promised',
      statement: {
        zh: '查询应答的 success 只表示查询本身成功,与原交易是否成功无关',
        en: 'success in the answer says that the query worked, whatever became of the trade itself',
      },
      source: rowSource('payment.queryRefund', { direction: 'response', path: 'success' }),
      place: { direction: 'response', path: 'success' },
    },
    proposalRule({
      rule: 'without-number-the-latest-refund',
      family: 'state',
      statement: {
        zh: '不传 refundTradeNo 时,返回最近一笔退款,并附 refundList',
        en: 'Without refundTradeNo the latest refund is answered, with refundList beside it',
      },
      source: remarkSource('payment.queryRefund', '不传 refundTradeNo'),
      place: { direction: 'request', path: 'content.refundTradeNo' },
    }),
  ],
});

function madeRefund(given: Given): Content {
  const { outTradeNo, refundTradeNo } = neededRefund(given, 'payment');
  return { outTradeNo, refundTradeNo };
}
