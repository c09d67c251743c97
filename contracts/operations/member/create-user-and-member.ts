import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource } from '../../record-source.ts';

/** 【聚合类】创建用户及会员 (31722), a proposal: only title and id are known. */
export const memberCreateUserAndMember = defineOperation({
  id: 'member.createUserAndMember',
  system: 'member',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: knownUserAndMember,
  rules: [
    proposalRule({
      rule: 'existing-parts-not-made-again',
      family: 'idempotency',
      statement: {
        zh: '已存在的用户或会员不重复创建,返回已有的编号',
        en: 'A user or member that is there is not made again; its ids are returned',
      },
      source: remarkSource('member.createUserAndMember', '已存在的部分不重复创建'),
      place: { direction: 'response', path: 'content.memberId' },
    }),
  ],
});

function knownUserAndMember(given: Given): Content {
  // The phone number of a test member: one made up could belong to somebody.
  const { openId, phoneNumber } = neededMember(given, 'openId', 'phoneNumber');
  return { openId, clientType: 'H5', mobile: phoneNumber, nickname: '合同测试用户' };
}
