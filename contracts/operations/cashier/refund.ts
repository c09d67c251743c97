import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededTrade } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { rowSource } from '../../record-source.ts';

/** 交易退款 of the cashier plugin (28972): the copy of its answer ends after refundTime. */
export const cashierRefund = defineOperation({
  id: 'cashier.refund',
  system: 'cashier',
  baseUrl: 'cashier',
  envelope: 'paas-unsigned',
  answerContent: 'unknown',
  effect: 'changes',
  example: oneFenInCash,
  rules: [
    {
      rule: 'refunds-never-exceed-paid',
      family: 'money',
      force: 'implied',
      statement: {
        zh: '一笔交易的退款合计不超过已支付的金额',
        en: 'All refunds of a trade together are no more than what was paid',
      },
      source: rowSource('cashier.refund', {
        direction: 'request',
        path: 'content.refundMethod[].refundAmount',
      }),
      place: { direction: 'request', path: 'content.refundMethod[].refundAmount' },
    },
    {
      rule: 'out-trade-no-echoed',
      family: 'state',
      force: 'implied',
      statement: {
        zh: '返回的 outTradeNo 是请求的 outTradeNo',
        en: "The answer's outTradeNo is the request's outTradeNo",
      },
      source: rowSource('cashier.refund', { direction: 'response', path: 'content.outTradeNo' }),
      place: { direction: 'response', path: 'content.outTradeNo' },
    },
  ],
});

function oneFenInCash(given: Given): Content {
  const { outTradeNo, tradeDate } = neededTrade(given, 'cashier');
  return {
    outTradeNo,
    refundTradeNo: given.ids.orderNumber(),
    // Required by its table, although the text tells a default.
    tradeTime: tradeDate,
    refundReason: '合同测试',
    refundMethod: [{ assetType: 'cash', refundAmount: '0.01' }],
  };
}
