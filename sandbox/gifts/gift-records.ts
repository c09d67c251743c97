import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { memberById, namedMember } from '../members/find-member.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText, readTexts } from '../systems/read-content.ts';
import { readPage } from '../systems/read-page.ts';
import type { Member } from '../world/member-rows.ts';
import type { Gift } from '../world/wallet-rows.ts';
import { namedGift } from './find-gift.ts';
import { giftStatusOf } from './gift-state.ts';
import { renderGift, renderHead } from './render-gift.ts';

/** Shows one gift; of a claimed one, giver and receiver alone may see it where the request names a member (a proposal). */
export function showGift(call: Call): JsonObject {
  const gift = namedGift(call);
  const memberId = readText(call.content, 'memberId') || undefined;
  if (memberId !== undefined) {
    const member = memberById(call, memberId);
    const isOpen = giftStatusOf(gift, call.now) === 'Giving';
    if (!isOpen && sideOf(gift, member) === undefined) throw new Refused('gift-unknown', 'giftId');
  }
  return renderGift(call, gift);
}

/** Lists the gifts a member has given or received, the newest first. */
export function listGifts(call: Call): JsonObject {
  const { content, world, now } = call;
  const member = namedMember(call);
  const page = readPage(call, proposals.pageOfGiftRecords.value);
  const [side, statuses] = [
    readText(content, 'recordType') || undefined,
    readTexts(content, 'giftStatusList'),
  ];
  const code = readText(content, 'voucherCode') || undefined;
  const meant = world.tables.gifts
    .values()
    .filter((gift) => {
      const own = sideOf(gift, member);
      return own !== undefined && (side === undefined || side === own);
    })
    .filter((gift) => statuses.length === 0 || statuses.includes(giftStatusOf(gift, now)))
    .filter((gift) => code === undefined || holds(call, gift, code))
    .toReversed();
  return {
    giftList: meant.slice(page.start, page.end).map((gift) => ({
      recordType: sideOf(gift, member),
      ...renderHead(call, gift),
      totalCount: gift.walletIds.length,
    })),
    totalCount: meant.length,
  };
}

function sideOf(
  { giverMemberId, receiverMemberId }: Gift,
  { memberId }: Member,
): 'Given' | 'Received' | undefined {
  if (giverMemberId === memberId) return 'Given';
  return receiverMemberId === memberId ? 'Received' : undefined;
}

function holds({ world }: Call, { walletIds }: Gift, code: string): boolean {
  return walletIds.some((walletId) => world.tables.walletEntries.get(walletId)?.code === code);
}
