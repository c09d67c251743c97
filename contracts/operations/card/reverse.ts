import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededPaymentOfToday } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { reverseRules } from './reverse/reverse-rules.ts';

/** 【交易类】当日消费撤销 (16657), a proposal: only title and id are known. */
export const cardReverse = defineOperation({
  id: 'card.reverse',
  system: 'card',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: paymentOfToday,
  rules: reverseRules,
});

function paymentOfToday(given: Given): Content {
  const { cardNo, orgTxnNo, txnAmount } = neededPaymentOfToday(given);
  const { brandId, companyId, tenancyId, merchantId, tid, shopNo } = given.data;
  return {
    cashCardNo: cardNo,
    orgTxnNo: given.ids.orderNumber(),
    originalOrgTxnNo: orgTxnNo,
    txnAmount,
    brandId,
    companyId,
    tenancyId,
    merchantId,
    tid,
    shopNo,
  };
}
