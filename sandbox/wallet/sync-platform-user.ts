import { memberByPhone, memberByThirdOpenId } from '../members/find-member.ts';
import { bindPlatformUser, platforms } from '../members/platform-users.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import { mergeWallets } from './merge-wallets.ts';

/**
 * Binds a platform's user to the brand's member and merges what the user holds elsewhere into that member's wallet: the
 * wallet of the phone number's member, and of the one whose thirdOpenId is the platform openId. Returns how many cards
 * and vouchers moved; throws `Refused` where nobody is known.
 */
export function syncPlatformUser(call: Call): number {
  const { content, world, tenant } = call;
  const { tenancyId } = tenant;
  const given = (field: string) => readText(content, field) || undefined;
  const [openId, thirdOpenId, phone] = ['platformOpenId', 'thirdOpenId', 'phoneNumber'].map(given);
  if (openId === undefined) throw new Refused('parameter', 'platformOpenId');
  const phones = memberByPhone(world, tenancyId, phone);
  const target = memberByThirdOpenId(world, tenancyId, thirdOpenId) ?? phones;
  if (target === undefined) throw new Refused('member-unknown', 'thirdOpenId');
  const platformType = readText(content, 'platformType') ?? '';
  bindPlatformUser(world, platformType === 'ALL' ? platforms : [platformType], { openId, member: target });
  const sources = new Set([phones, memberByThirdOpenId(world, tenancyId, openId)]);
  return [...sources]
    .filter((member) => member !== undefined && member.memberId !== target.memberId)
    .reduce((count, source) => count + (source === undefined ? 0 : mergeWallets(call, source, target)), 0);
}
