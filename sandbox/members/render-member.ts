import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { proposals } from '../proposals.ts';
import type { Member, User } from '../world/member-rows.ts';

/** Returns a user as createUser answers it. */
export function renderUser({ userId, openId, clientType, createdAt }: User): JsonObject {
  return { userId, openId, clientType, createDate: createdAt };
}

/** Returns a user as getUserInfo answers it; `memberId` is empty while the user is no member. */
export function renderUserInfo(user: User): JsonObject {
  return { ...renderUser(user), mobile: user.mobile, memberId: user.memberId ?? '', ...user.profile };
}

/** Returns a member as the example of createMemberByMobile shows it. */
export function renderNewMember({ profile, recordId, source, memberId }: Member): JsonObject {
  const { nickname: _nickname, ...shown } = profile;
  return {
    ...shown,
    uuid: recordId,
    createBy: 'paas-gateway',
    appId: source,
    memberSource: source,
    memberId,
  };
}

/** Returns a user and its member as createUserAndMember answers them. */
export function renderUserAndMember(user: User, member: Member): JsonObject {
  return {
    userId: user.userId,
    memberId: member.memberId,
    ebuyMemberId: member.ebuyMemberId,
    openId: user.openId,
    mobile: member.phoneNumber,
    memberSource: member.source,
    ...member.profile,
    createDate: member.createdAt,
  };
}

/** Returns a member with its level as getMemberInfoWithLevelById answers it. */
export function renderMemberWithLevel(member: Member): JsonObject {
  const { profile, phoneNumber, createdAt } = member;
  const { code, name, years } = proposals.memberLevel.value;
  // Names have at least one character in the answer, also where the user gave none.
  const called = profile.nickname || `${proposals.unnamedMember.value}${phoneNumber.slice(-4)}`;
  return {
    memberId: member.memberId,
    ebuyMemberId: member.ebuyMemberId,
    memberName: called,
    ...profile,
    nickname: called,
    mobile: phoneNumber,
    memberSource: member.source,
    levelCode: code,
    levelName: name,
    levelValidEndTime: endOfYear(createdAt, years),
    createDate: createdAt,
  };
}

/** The last second of a year in Shanghai, so many years after `from`. */
function endOfYear(from: number, years: number): string {
  return `${Number(shanghaiDateTime(from).slice(0, 4)) + years}1231235959`;
}
