import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededFirst } from '../../need.ts';
import type { Content } from '../../operation.ts';
import { sampleGoods } from '../../samples/goods.ts';
import { payRules } from './pay/pay-rules.ts';

/** 单卡消费交易 of the card system (003): takes an amount from one card. */
export const cardPay = defineOperation({
  id: 'card.pay',
  system: 'card',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'json-string',
  effect: 'changes',
  example: smallestPayment,
  rules: payRules,
});

/** One fen from the first test card; whatever e-Buy assigned is sent where it is configured. */
function smallestPayment(given: Given): Content {
  const { brandId, companyId, tenancyId, merchantId, tid, shopNo } = given.data;
  return {
    cashCardNo: neededFirst(given, 'cards').cardNo,
    txnAmount: '0.01',
    orgTxnNo: given.ids.orderNumber(),
    brandId,
    companyId,
    tenancyId,
    merchantId,
    tid,
    shopNo,
    consumeMode: '0',
    scene: 'bar_code',
    goodsDetail: [sampleGoods],
  };
}
