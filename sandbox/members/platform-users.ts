import type { Member } from '../world/member-rows.ts';
import type { World } from '../world/world.ts';

/** Channels of a platform user (page 63923, 2025-11-04); its ALL stands for every one of them. */
export const platforms: readonly string[] = ['alipay', 'LiXiang', 'chinamobile'];

/** Remembers whose the user of an openId is at these platforms. */
export function bindPlatformUser(
  { tables }: World,
  channels: readonly string[],
  { openId, member }: { readonly openId: string; readonly member: Member },
): void {
  for (const channel of channels) {
    tables.platformUsers.set(platformKey(member.tenancyId, channel, openId), member.memberId);
  }
}

/** Returns the tenant's member that a platform's openId was bound to, undefined where there is none. */
export function memberOfPlatformUser(
  { tables }: World,
  tenancyId: string,
  openId: string,
): Member | undefined {
  const bound = platforms.map((channel) => tables.platformUsers.get(platformKey(tenancyId, channel, openId)));
  return tables.members.get(bound.find((memberId) => memberId !== undefined) ?? '');
}

function platformKey(tenancyId: string, channel: string, openId: string): string {
  return `${tenancyId}/${channel}/${openId}`;
}
