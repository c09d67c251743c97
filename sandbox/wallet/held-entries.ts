import type { Yuan } from '../../contracts/money.ts';
import { cardBalance } from '../cards/card-balance.ts';
import { cardStatusOf } from '../cards/card-status.ts';
import { openGiftOf } from '../gifts/gift-state.ts';
import { proposals } from '../proposals.ts';
import type { Moment } from '../systems/moment.ts';
import { usableStatus, voucherStatusOf } from '../vouchers/voucher-status.ts';
import type { Card, Coupon } from '../world/rows.ts';
import type { WalletEntry } from '../world/wallet-rows.ts';
import { entriesIn } from './wallet-entries.ts';

/** A wallet entry with what it stands for: a card with its balance, or a coupon. */
export type HeldEntry = HeldCard | HeldCoupon;

interface Held {
  readonly entry: WalletEntry;
  /** What the wallet shows. */
  readonly status: string;
  readonly remainTimes: number;
  /** What it is worth now, in yuan. */
  readonly amount: Yuan;
}

export interface HeldCard extends Held {
  readonly kind: 'card';
  readonly card: Card;
}

export interface HeldCoupon extends Held {
  readonly kind: 'coupon';
  readonly coupon: Coupon;
}

/** A moment as far as reading goes. */
type Reading = Pick<Moment, 'world' | 'now'>;

/** Returns what a member's wallet holds, cards first, each in the order it came; none for an unknown member. */
export function heldBy(reading: Reading, memberId: string): readonly HeldEntry[] {
  const held = heldEntries(reading, entriesIn(reading.world, memberId));
  return [...held.filter(({ kind }) => kind === 'card'), ...held.filter(({ kind }) => kind === 'coupon')];
}

/** Returns wallet entries with what they stand for, in their order. */
export function heldEntries(reading: Reading, entries: readonly WalletEntry[]): readonly HeldEntry[] {
  return entries.map((entry) => heldEntry(reading, entry)).filter((held) => held !== undefined);
}

/** Tells whether a card or coupon is shown as one that may be used. */
export function isShownUsable({ kind, status }: HeldEntry): boolean {
  return status === (kind === 'card' ? '1' : usableStatus);
}

function heldEntry({ world, now }: Reading, entry: WalletEntry): HeldEntry | undefined {
  const card = entry.kind === 'card' ? world.tables.cards.get(entry.code) : undefined;
  if (card !== undefined) {
    const status = shownStatus({ world, now }, entry, { own: cardStatusOf(card, now), usable: '1' });
    return { kind: 'card', entry, card, status, remainTimes: 1, amount: cardBalance(world, card.cardNo) };
  }
  const coupon = entry.kind === 'coupon' ? world.tables.coupons.get(entry.code) : undefined;
  if (coupon === undefined) return undefined;
  const status = shownStatus({ world, now }, entry, {
    own: voucherStatusOf(coupon, now),
    usable: usableStatus,
  });
  const remainTimes = Math.min(coupon.remainTimes, entry.notice?.remainTimes ?? coupon.remainTimes);
  return { kind: 'coupon', entry, coupon, status, remainTimes, amount: coupon.faceValue };
}

/** The stricter of what the card or coupon is and what was notified; in a gift that waits, neither (proposals). */
function shownStatus(
  { world, now }: Reading,
  entry: WalletEntry,
  { own, usable }: { own: string; usable: string },
) {
  if (openGiftOf(world, entry, now) !== undefined) return proposals.statusGiving.value;
  return own === usable ? (entry.notice?.status ?? own) : own;
}
