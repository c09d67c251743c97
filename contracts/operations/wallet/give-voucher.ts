import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededNext } from '../../need.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { giveVoucherRules } from './give-voucher/give-voucher-rules.ts';

/** 【转赠】赠送 (35453), a proposal: only title and id are known. */
export const walletGiveVoucher = defineOperation({
  id: 'wallet.giveVoucher',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: heldVoucher,
  rules: giveVoucherRules,
});

function heldVoucher(given: Given): Content {
  return {
    memberId: neededMember(given).memberId,
    voucherCodeList: [neededNext(given, 'heldVouchers').code],
    giftMessage: '合同测试',
    orderId: given.ids.orderNumber(),
  };
}
