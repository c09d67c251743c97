import { defineOperation } from '../../define-operation.ts';
import { neededMember } from '../../needed-member.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { titleSource } from '../../record-source.ts';

/** 【新券标志】移除新券标志 (35902), a proposal: only title and id are known. */
export const walletClearNewVoucherMark = defineOperation({
  id: 'wallet.clearNewVoucherMark',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: (given) => ({ memberId: neededMember(given).memberId }),
  rules: [
    proposalRule({
      rule: 'nothing-is-new-afterwards',
      family: 'state',
      statement: { zh: '清除后,新券数量为 0', en: 'Afterwards the number of new vouchers is 0' },
      source: titleSource('wallet.clearNewVoucherMark'),
      place: { direction: 'response', path: 'content.count' },
    }),
  ],
});
