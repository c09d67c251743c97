import type { Gift, HeldKind, WalletEntry } from '../world/wallet-rows.ts';
import type { World } from '../world/world.ts';

/** Returns what a gift is at a time: one that waits has expired when its time is over. */
export function giftStatusOf({ state, expiresAt }: Gift, now: number): Gift['state'] {
  return state === 'Giving' && now >= expiresAt ? 'Expired' : state;
}

/** Returns the gift in which a wallet entry waits at a time, undefined where it waits in none. */
export function openGiftOf(world: World, { giftId }: WalletEntry, now: number): Gift | undefined {
  const gift = giftId === undefined ? undefined : world.tables.gifts.get(giftId);
  return gift !== undefined && giftStatusOf(gift, now) === 'Giving' ? gift : undefined;
}

/** Tells whether a card or coupon waits in a gift, so that nothing else may be done with it. */
export function waitsInGift(world: World, held: { kind: HeldKind; code: string }, now: number): boolean {
  const walletId = world.tables.holders.get(`${held.kind}/${held.code}`);
  const entry = walletId === undefined ? undefined : world.tables.walletEntries.get(walletId);
  return entry !== undefined && openGiftOf(world, entry, now) !== undefined;
}
