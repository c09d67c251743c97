import { namedMember } from '../members/find-member.ts';
import { notifyStatusOfGift } from '../notifications/notify-status.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { arrivalBy } from '../wallet/arrival-by.ts';
import { putIntoWallet, removeEntry } from '../wallet/wallet-entries.ts';
import type { Gift } from '../world/wallet-rows.ts';
import { namedOpenGift } from './find-gift.ts';

/** Lets a member claim a gift that waits: its cards and vouchers leave the giver's wallet and come into the member's. */
export function claimGift(call: Call): Gift {
  const { world, now } = call;
  const member = namedMember(call);
  const gift = namedOpenGift(call);
  if (gift.giverMemberId === member.memberId) throw new Refused('gift-own', 'memberId');
  const { receiverPhoneNumber = member.phoneNumber } = gift;
  if (receiverPhoneNumber !== member.phoneNumber) throw new Refused('gift-for-another', 'memberId');
  const entries = gift.walletIds.map((walletId) => world.tables.walletEntries.get(walletId));
  const claimed = entries
    .filter((entry) => entry !== undefined)
    .map((entry) => {
      removeEntry(call, entry);
      const { kind, code } = entry;
      return putIntoWallet(call, { ...arrivalBy(call, member, entry.origin), kind, code });
    });
  const claim: Gift = {
    ...gift,
    state: 'Claimed',
    claimedAt: now,
    receiverMemberId: member.memberId,
    claimedWalletIds: claimed.map(({ walletId }) => walletId),
  };
  world.tables.gifts.set(gift.giftId, claim);
  notifyStatusOfGift(call, claim);
  return claim;
}
