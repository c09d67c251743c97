import { defineOperation } from '../../define-operation.ts';
import { neededMember } from '../../needed-member.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 【资产类】获取会员卡信息 (27717), a proposal: only title and id are known. */
export const memberGetMemberCardInfo = defineOperation({
  id: 'member.getMemberCardInfo',
  system: 'member',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ memberId: neededMember(given).memberId }),
  rules: [
    proposalRule({
      rule: 'member-id-echoed',
      family: 'security',
      statement: {
        zh: '返回的 memberId 是请求的 memberId',
        en: "The answer's memberId is the one asked for",
      },
      source: rowSource('member.getMemberCardInfo', { direction: 'response', path: 'content.memberId' }),
      place: { direction: 'response', path: 'content.memberId' },
    }),
  ],
});
