import { openGiftOf } from '../gifts/gift-state.ts';
import { memberById } from '../members/find-member.ts';
import { movePoints } from '../members/member-points.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import type { Member } from '../world/member-rows.ts';
import { arrivalBy } from './arrival-by.ts';
import { entriesIn, moveEntry } from './wallet-entries.ts';

/** Merges the assets of a request's two members and returns how many cards and vouchers moved; throws `Refused`. */
export function mergeNamed(call: Call): number {
  const named = (field: string) => memberById(call, readText(call.content, field), field);
  const [source, target] = [named('sourceMemberId'), named('targetMemberId')];
  if (source.memberId === target.memberId) throw new Refused('parameter', 'targetMemberId');
  return mergeWallets(call, source, target);
}

/** Moves everything a member holds to another: cards, vouchers, gifts that wait, points. Returns how many entries moved. */
export function mergeWallets(call: Call, source: Member, target: Member): number {
  const entries = entriesIn(call.world, source.memberId);
  const { gifts } = call.world.tables;
  for (const entry of entries) {
    const gift = openGiftOf(call.world, entry, call.now);
    if (gift !== undefined) gifts.set(gift.giftId, { ...gift, giverMemberId: target.memberId });
    moveEntry(call, entry, arrivalBy(call, target, entry.origin));
  }
  movePoints(call, source.memberId, target.memberId);
  return entries.length;
}
