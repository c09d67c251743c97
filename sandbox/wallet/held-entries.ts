import type { Yuan } from '../../contracts/money.ts';
import { cardBalance } from '../cards/pay-by-card.ts';
import type { Card, Coupon, Member, WalletEntry } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/** A wallet entry with what it stands for: a card with its balance, or a coupon. */
export type HeldEntry = HeldCard | HeldCoupon;

interface Held {
  readonly entry: WalletEntry;
  readonly member: Member;
  readonly status: string;
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

/** Returns what a member's wallet holds, cards first, each in the order it was bound; none for an unknown member. */
export function entriesOf(world: World, memberId: string): readonly HeldEntry[] {
  const member = world.tables.members.get(memberId);
  if (member === undefined) return [];
  const held = world.tables.walletEntries
    .values()
    .filter((entry) => entry.memberId === memberId)
    .flatMap((entry) => heldBy(world, member, entry));
  return [...held.filter(({ kind }) => kind === 'card'), ...held.filter(({ kind }) => kind === 'coupon')];
}

function heldBy(world: World, member: Member, entry: WalletEntry): readonly HeldEntry[] {
  const card = entry.kind === 'card' ? world.tables.cards.get(entry.code) : undefined;
  if (card !== undefined) {
    const amount = cardBalance(world, card.cardNo);
    return [{ kind: 'card', entry, member, card, status: card.status, amount }];
  }
  const coupon = entry.kind === 'coupon' ? world.tables.coupons.get(entry.code) : undefined;
  if (coupon === undefined) return [];
  return [{ kind: 'coupon', entry, member, coupon, status: coupon.status, amount: coupon.faceValue }];
}
