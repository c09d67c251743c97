import { defineOperation } from '../../define-operation.ts';
import { neededMember } from '../../needed-member.ts';
import { rowSource } from '../../record-source.ts';

/** 【主档类】获取会员详情 (22947): the profile and level of one member; the copy of its answer is cut. */
export const memberGetMemberInfoWithLevelById = defineOperation({
  id: 'member.getMemberInfoWithLevelById',
  system: 'member',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ memberId: neededMember(given).memberId }),
  rules: [
    {
      rule: 'member-id-echoed',
      family: 'security',
      force: 'implied',
      statement: {
        zh: '返回的 memberId 是请求的 memberId',
        en: "The answer's memberId is the one asked for",
      },
      source: rowSource('member.getMemberInfoWithLevelById', {
        direction: 'response',
        path: 'content.memberId',
      }),
      place: { direction: 'response', path: 'content.memberId' },
    },
  ],
});
