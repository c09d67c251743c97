import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource } from '../../record-source.ts';

/** 【主档类】创建租户用户 (25762), a proposal: only title and id are known. Makes the user that a member is made of. */
export const memberCreateUser = defineOperation({
  id: 'member.createUser',
  system: 'member',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: newUser,
  rules: [
    proposalRule({
      rule: 'same-open-id-returns-the-same-user',
      family: 'idempotency',
      statement: {
        zh: '同一 openId 重复创建时,返回已有用户',
        en: 'Creating a user again with the same openId returns the user that is there',
      },
      source: remarkSource('member.createUser', '同一 openId 重复创建'),
      place: { direction: 'request', path: 'content.openId' },
    }),
  ],
});

function newUser(given: Given): Content {
  const user = given.ids.token(16);
  return { openId: `ebuykit-${user}`, clientType: 'H5', nickname: '合同测试用户', gender: 'Unknown' };
}
