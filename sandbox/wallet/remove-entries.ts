import { openGiftOf } from '../gifts/gift-state.ts';
import { keepRevoked } from '../gifts/revoke-gift.ts';
import { identifiedMember, namedMember } from '../members/find-member.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { namedEntries } from './named-entries.ts';
import { entriesIn, removeEntry } from './wallet-entries.ts';

/** Removes what a request names from a member's wallet and returns how many; throws `Refused` for what waits in a gift. */
export function removeNamed(call: Call): number {
  const { entries } = namedEntries(call, namedMember(call).memberId);
  for (const entry of entries) {
    if (openGiftOf(call.world, entry, call.now) !== undefined)
      throw new Refused('voucher-in-gift', 'voucherCodeList');
    removeEntry(call, entry);
  }
  return entries.length;
}

/** Empties a member's wallet, its gifts that wait revoked, and returns how many entries left. */
export function removeAll(call: Call): number {
  const entries = entriesIn(call.world, identifiedMember(call).memberId);
  for (const entry of entries) {
    const gift = openGiftOf(call.world, entry, call.now);
    if (gift !== undefined) keepRevoked(call, gift);
    removeEntry(call, entry);
  }
  return entries.length;
}
