import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededTrade } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { sampleGoods } from '../../samples/goods.ts';
import { refundRules } from './refund/refund-rules.ts';

/** 申请退款 of the online payment API (37494): refunds part of a trade; the copy ends where the answer begins. */
export const paymentRefund = defineOperation({
  id: 'payment.refund',
  system: 'payment',
  baseUrl: 'payment',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: oneYuanInCash,
  rules: refundRules,
});

function oneYuanInCash(given: Given): Content {
  const { outTradeNo, tradeDate } = neededTrade(given, 'payment');
  return {
    outTradeNo,
    refundTradeNo: given.ids.orderNumber(refundNumberLength),
    tradeTime: tradeDate,
    goodsDetail: { goodsId: sampleGoods.goodsId, goodsName: sampleGoods.goodsName, goodsNum: 1 },
    refundMethod: [{ assetType: 'cash', refundAmount: 1 }],
  };
}

/** The query of a refund wants a number of exactly 32 characters. */
const refundNumberLength = 32;
