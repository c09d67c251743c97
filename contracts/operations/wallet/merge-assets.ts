import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededMember, neededOtherMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource, titleSource } from '../../record-source.ts';

/** 【资产类】卡券包资产整合 (35483), a proposal: only title and id are known. */
export const walletMergeAssets = defineOperation({
  id: 'wallet.mergeAssets',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: secondIntoFirst,
  rules: [
    proposalRule({
      rule: 'assets-move-to-target',
      family: 'state',
      statement: {
        zh: '整合后,移出会员的卡券全部在并入会员的卡包中',
        en: 'After merging, every voucher of the source member is in the wallet of the target member',
      },
      source: titleSource('wallet.mergeAssets'),
      place: { direction: 'response', path: 'content.count' },
    }),
    proposalRule({
      rule: 'repeated-merge-counts-zero',
      family: 'idempotency',
      statement: { zh: '重复整合不再并入,返回 0', en: 'Merging once more moves nothing and answers 0' },
      source: remarkSource('wallet.mergeAssets', '重复调用不重复并入'),
      place: { direction: 'response', path: 'content.count' },
    }),
  ],
});

function secondIntoFirst(given: Given): Content {
  return { sourceMemberId: neededOtherMember(given).memberId, targetMemberId: neededMember(given).memberId };
}
