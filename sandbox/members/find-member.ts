import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import type { Member } from '../world/member-rows.ts';
import type { World } from '../world/world.ts';
import { memberOfPlatformUser } from './platform-users.ts';

/** Returns the member of this id if it is the calling tenant's; throws `Refused` where there is none. */
export function memberById(
  { world, tenant }: Call,
  memberId: string | undefined,
  field = 'memberId',
): Member {
  const member = world.tables.members.get(memberId ?? '');
  if (member?.tenancyId !== tenant.tenancyId) throw new Refused('member-unknown', field);
  return member;
}

/** Returns the member that `memberId` of the request names; throws `Refused` where there is none. */
export function namedMember(call: Call): Member {
  return memberById(call, readText(call.content, 'memberId'));
}

/** Returns the tenant's member with this phone number, undefined where there is none. */
export function memberByPhone(
  world: World,
  tenancyId: string,
  phone: string | undefined,
): Member | undefined {
  return findMember(world, (member) => member.tenancyId === tenancyId && member.phoneNumber === phone);
}

/** Returns the tenant's member with this thirdOpenId, undefined where there is none. */
export function memberByThirdOpenId(
  world: World,
  tenancyId: string,
  thirdOpenId: string | undefined,
): Member | undefined {
  return findMember(world, (member) => member.tenancyId === tenancyId && member.thirdOpenId === thirdOpenId);
}

/**
 * Returns the member that one of memberId, thirdOpenId and phoneNumber names (三选一, page ec8ce); of several the first
 * counts (a proposal). Throws `Refused` where none is given or nobody is named.
 */
export function identifiedMember(call: Call): Member {
  const { content, world, tenant } = call;
  const given = (field: string) => readText(content, field) || undefined;
  const [memberId, thirdOpenId, phone] = ['memberId', 'thirdOpenId', 'phoneNumber'].map(given);
  if (memberId !== undefined) return memberById(call, memberId);
  const { tenancyId } = tenant;
  if (thirdOpenId === undefined && phone === undefined) throw new Refused('parameter', 'memberId');
  const member =
    thirdOpenId === undefined
      ? memberByPhone(world, tenancyId, phone)
      : (memberByThirdOpenId(world, tenancyId, thirdOpenId) ??
        memberOfPlatformUser(world, tenancyId, thirdOpenId));
  if (member === undefined)
    throw new Refused('member-unknown', thirdOpenId === undefined ? 'phoneNumber' : 'thirdOpenId');
  return member;
}

function findMember({ tables }: World, isMeant: (member: Member) => boolean): Member | undefined {
  return tables.members.values().find(isMeant);
}
