import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededFirst } from '../../need.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { receiveVoucherRules } from './receive-voucher/receive-voucher-rules.ts';

/** 【聚合类】领取卡券到卡包 (43), a proposal: only title and id are known. */
export const walletReceiveVoucher = defineOperation({
  id: 'wallet.receiveVoucher',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: oneOfProduct,
  rules: receiveVoucherRules,
});

function oneOfProduct(given: Given): Content {
  const { productType, productCode } = neededFirst(given, 'products');
  const { memberId } = neededMember(given);
  return { memberId, productType, productCode, quantity: 1, orderId: given.ids.orderNumber() };
}
