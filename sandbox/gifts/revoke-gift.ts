import { namedMember } from '../members/find-member.ts';
import { notifyStatusOfGift } from '../notifications/notify-status.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import type { Moment } from '../systems/moment.ts';
import type { Gift } from '../world/wallet-rows.ts';
import { namedGift, namedOpenGift } from './find-gift.ts';

/** Lets the giver take back a gift that waits; what is in it stays in the giver's wallet and may be used again. */
export function revokeGift(call: Call): Gift {
  const member = namedMember(call);
  if (namedGift(call).giverMemberId !== member.memberId) throw new Refused('gift-not-giver', 'memberId');
  return keepRevoked(call, namedOpenGift(call));
}

/** Ends a gift that waits, as of now. */
export function keepRevoked(moment: Moment, gift: Gift): Gift {
  const revoked: Gift = { ...gift, state: 'Revoked', revokedAt: moment.now };
  moment.world.tables.gifts.set(gift.giftId, revoked);
  notifyStatusOfGift(moment, revoked);
  return revoked;
}
