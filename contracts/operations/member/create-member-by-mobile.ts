import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { createMemberByMobileRules } from './create-member-by-mobile/create-member-by-mobile-rules.ts';

/** 【主档类】创建租户会员 (25767), known from its remarks and examples: makes a member of an existing user. */
export const memberCreateMemberByMobile = defineOperation({
  id: 'member.createMemberByMobile',
  system: 'member',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'json-string',
  effect: 'changes',
  example: memberOfKnownUser,
  rules: createMemberByMobileRules,
});

function memberOfKnownUser(given: Given): Content {
  const { openId, phoneNumber } = neededMember(given, 'openId', 'phoneNumber');
  return { clientType: 'H5', mobile: phoneNumber, openId };
}
