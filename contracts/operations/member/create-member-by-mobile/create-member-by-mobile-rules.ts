import type { OperationRule } from '../../../operation.ts';
import { remarkSource } from '../../../record-source.ts';

/** What the page of member.createMemberByMobile says beyond the limits of its fields. */
export const createMemberByMobileRules: readonly OperationRule[] = [
  {
    rule: 'user-exists-first',
    family: 'state',
    force: 'enforced',
    statement: { zh: '须先有用户,否则不能创建会员', en: 'A member cannot be made before the user exists' },
    source: remarkSource('member.createMemberByMobile', '须先有用户'),
    place: { direction: 'request', path: 'content.openId' },
  },
  {
    rule: 'open-id-is-the-users',
    family: 'state',
    force: 'enforced',
    statement: { zh: 'openId 与创建用户时相同', en: 'The openId is the one the user was created with' },
    source: remarkSource('member.createMemberByMobile', '须先有用户'),
    place: { direction: 'request', path: 'content.openId' },
  },
  {
    rule: 'same-phone-returns-the-same-member',
    family: 'idempotency',
    force: 'implied',
    statement: {
      zh: '同一租户内,同一手机号再次创建得到同一 memberId',
      en: 'Within a tenant, creating a member again for the same phone gives the same memberId',
    },
    source: remarkSource('member.createMemberByMobile', '同一手机号在不同租户'),
    place: { direction: 'response', path: 'content.memberId' },
  },
  {
    rule: 'phone-has-a-member-id-per-tenant',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '同一手机号在不同租户各有自己的 memberId',
      en: 'One phone has a memberId of its own in each tenant',
    },
    source: remarkSource('member.createMemberByMobile', '同一手机号在不同租户'),
    place: { direction: 'response', path: 'content.memberId' },
    excluded: {
      zh: '目标配置只有一个租户的密钥,看不到另一个租户',
      en: 'A target holds the key of one tenant, so that another tenant cannot be seen',
    },
  },
  {
    rule: 'phone-has-one-ebuy-member-id',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '同一手机号在所有租户只有一个 ebuyMemberId',
      en: 'One phone has a single ebuyMemberId across all tenants',
    },
    source: remarkSource('member.createMemberByMobile', '同一手机号在不同租户'),
    excluded: {
      zh: '示例应答里没有 ebuyMemberId,且看不到另一个租户',
      en: 'The example answer has no ebuyMemberId, and another tenant cannot be seen',
    },
  },
  {
    rule: 'content-is-json-string',
    family: 'envelope',
    force: 'promised',
    statement: {
      zh: '应答的 content 以 JSON 字符串的形式返回',
      en: 'The content of the answer is returned as a JSON string',
    },
    source: remarkSource('member.createMemberByMobile', '以 JSON 字符串返回'),
    place: { direction: 'response', path: 'content' },
  },
];
