import { defineOperation } from '../../define-operation.ts';
import { neededMember } from '../../needed-member.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 【主档类】获取用户详情 (21067), a proposal: only title and id are known. */
export const memberGetUserInfo = defineOperation({
  id: 'member.getUserInfo',
  system: 'member',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ openId: neededMember(given, 'openId').openId }),
  rules: [
    proposalRule({
      rule: 'open-id-echoed',
      family: 'state',
      statement: { zh: '返回的 openId 是请求的 openId', en: "The answer's openId is the one asked for" },
      source: rowSource('member.getUserInfo', { direction: 'response', path: 'content.openId' }),
      place: { direction: 'response', path: 'content.openId' },
    }),
  ],
});
