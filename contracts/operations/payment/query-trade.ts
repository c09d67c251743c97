import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededTrade } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { queryTradeRules } from './query-trade/query-trade-rules.ts';

/** 交易查询 of the online payment API (37500): the copy of its answer ends at the first field of the content. */
export const paymentQueryTrade = defineOperation({
  id: 'payment.queryTrade',
  system: 'payment',
  baseUrl: 'payment',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: paidTrade,
  rules: queryTradeRules,
});

function paidTrade(given: Given): Content {
  const { outTradeNo, tradeDate } = neededTrade(given, 'payment');
  return { outTradeNo, tradeTime: tradeDate };
}
