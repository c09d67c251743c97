import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededEarlierPayment } from '../../needed-trade.ts';
import type { Content } from '../../operation.ts';
import { refundRules } from './refund/refund-rules.ts';

/** 【交易类】隔日消费退款 (18297), a proposal: only title and id are known. */
export const cardRefund = defineOperation({
  id: 'card.refund',
  system: 'card',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: oneFenOfEarlierPayment,
  rules: refundRules,
});

function oneFenOfEarlierPayment(given: Given): Content {
  const { cardNo, orgTxnNo, date } = neededEarlierPayment(given);
  const { brandId, companyId, tenancyId, merchantId, tid, shopNo } = given.data;
  return {
    cashCardNo: cardNo,
    orgTxnNo: given.ids.orderNumber(),
    originalOrgTxnNo: orgTxnNo,
    originalTxnDate: date,
    txnAmount: '0.01',
    brandId,
    companyId,
    tenancyId,
    merchantId,
    tid,
    shopNo,
  };
}
