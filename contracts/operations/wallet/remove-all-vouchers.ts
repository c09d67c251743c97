import { defineOperation } from '../../define-operation.ts';
import { neededOtherMember } from '../../needed-member.ts';
import { removeAllVouchersRules } from './remove-all-vouchers/remove-all-vouchers-rules.ts';

/** 【资产类】卡包所有资产移除 (35488), a proposal: only title and id are known. The example empties the wallet of the second member. */
export const walletRemoveAllVouchers = defineOperation({
  id: 'wallet.removeAllVouchers',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: (given) => ({ memberId: neededOtherMember(given).memberId }),
  rules: removeAllVouchersRules,
});
