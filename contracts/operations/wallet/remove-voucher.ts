import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededNext } from '../../need.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { removeVoucherRules } from './remove-voucher/remove-voucher-rules.ts';

/** 【资产类】卡包指定资产移除 (18587), a proposal: only title and id are known. */
export const walletRemoveVoucher = defineOperation({
  id: 'wallet.removeVoucher',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: heldVoucher,
  rules: removeVoucherRules,
});

function heldVoucher(given: Given): Content {
  return {
    memberId: neededMember(given).memberId,
    voucherCodeList: [neededNext(given, 'heldVouchers').code],
  };
}
