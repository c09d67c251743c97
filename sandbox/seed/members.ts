import { Big } from 'big.js';
import { keepUser } from '../members/create-user.ts';
import { bindPlatformUser, platforms } from '../members/platform-users.ts';
import { proposals } from '../proposals.ts';
import type { Moment } from '../systems/moment.ts';
import { accounts, enter, movement } from '../world/ledger.ts';
import type { Member } from '../world/member-rows.ts';
import type { App } from '../world/rows.ts';

/** Points of each member of the seed: enough that thousands of cases do not run dry. */
const points = 1_000_000_000;

/** Returns two members of the app's tenant, with points; by rule their ids and names end in their number. */
export function seedMembers(moment: Moment, app: App): readonly [Member, Member] {
  return [seedMember(moment, app, { number: 1 }), seedMember(moment, app, { number: 2 })];
}

/** Returns another tenant's member with the phone number of a member: one person to e-Buy, two members to the tenants. */
export function seedNamesake(moment: Moment, app: App, { phoneNumber, ebuyMemberId }: Member): Member {
  return seedMember(moment, app, { number: 3, phoneNumber, ebuyMemberId });
}

interface Known extends Partial<Pick<Member, 'phoneNumber' | 'ebuyMemberId'>> {
  readonly number: number;
}

function seedMember(moment: Moment, app: App, { number, phoneNumber, ebuyMemberId }: Known): Member {
  const { world, ids, now } = moment;
  const name = `sandbox-${number}`;
  const profile = {
    nickname: `沙箱会员${number}`,
    profilePhotoUrl: '',
    gender: 'Unknown',
    country: '',
  } as const;
  const member: Member = {
    tenancyId: app.tenancyId,
    memberId: String(number).padStart(32, '0'),
    ebuyMemberId: ebuyMemberId ?? ids.token(32),
    thirdOpenId: `open-${name}`,
    phoneNumber: phoneNumber ?? `1990000000${number}`,
    profile: { ...profile, province: '', city: '' },
    source: app.appId,
    recordId: ids.uuid(),
    createdAt: now,
  };
  world.tables.members.set(member.memberId, member);
  world.tables.ebuyMemberIds.set(member.phoneNumber, member.ebuyMemberId);
  bindPlatformUser(world, platforms, { openId: platformOpenIdOf(member), member });
  keepUser(moment, {
    tenancyId: app.tenancyId,
    userId: ids.token(32),
    openId: member.thirdOpenId,
    clientType: 'H5',
    mobile: member.phoneNumber,
    profile: member.profile,
    createdAt: now,
    memberId: member.memberId,
  });
  endow(moment, member.memberId);
  return member;
}

/** Returns the openId that a member of the seed has at every platform. */
export function platformOpenIdOf({ thirdOpenId }: Member): string {
  return `platform-${thirdOpenId}`;
}

function endow({ world, now, postingHooks }: Moment, memberId: string): void {
  const value = new Big(points).times(proposals.yuanPerPoint.value);
  const lines = movement(accounts.issuer, accounts.points(memberId), value);
  enter(world, { cause: 'seed', reference: memberId, at: now, lines }, postingHooks);
}
