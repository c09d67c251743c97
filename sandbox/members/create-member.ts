import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import type { Member, User } from '../world/member-rows.ts';
import { keepUser } from './create-user.ts';
import { memberByPhone } from './find-member.ts';

/**
 * Makes a user a member, and returns the member: the one the user is already, the one the phone number has in this tenant,
 * or a new one. One phone number has one ebuyMemberId in all tenants (25767, remarks). Throws `Refused` where user and
 * phone number are two members already.
 */
export function createMember(call: Call, user: User): Member {
  const { content, world, tenant } = call;
  const mobile = readText(content, 'mobile') ?? '';
  if (mobile === '') throw new Refused('parameter', 'mobile');
  const own = world.tables.members.get(user.memberId ?? '');
  const phones = memberByPhone(world, tenant.tenancyId, mobile);
  if (own !== undefined && phones !== undefined && own.memberId !== phones.memberId)
    throw new Refused('member-conflict', 'mobile');
  const member = own ?? phones ?? newMember(call, user, mobile);
  if (user.memberId === undefined) keepUser(call, { ...user, memberId: member.memberId });
  return member;
}

function newMember({ world, tenant, ids, app, now }: Call, user: User, phoneNumber: string): Member {
  const { members, ebuyMemberIds } = world.tables;
  const ebuyMemberId = ebuyMemberIds.get(phoneNumber) ?? ids.token(32);
  ebuyMemberIds.set(phoneNumber, ebuyMemberId);
  const member: Member = {
    tenancyId: tenant.tenancyId,
    memberId: ids.token(32),
    ebuyMemberId,
    thirdOpenId: user.openId,
    phoneNumber,
    profile: user.profile,
    source: app.appId,
    recordId: ids.uuid(),
    createdAt: now,
  };
  members.set(member.memberId, member);
  return member;
}
