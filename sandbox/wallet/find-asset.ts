import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import type { Card, Coupon } from '../world/rows.ts';
import type { HeldKind } from '../world/wallet-rows.ts';

/** A card or coupon found by its number. */
export type FoundAsset =
  | { readonly kind: 'card'; readonly code: string; readonly card: Card }
  | { readonly kind: 'coupon'; readonly code: string; readonly coupon: Coupon };

/** Returns the card or coupon with this number; throws `Refused` where there is none, or none of the kind asked for. */
export function findAsset({ world }: Pick<Call, 'world'>, code: string, kind?: HeldKind): FoundAsset {
  const card = kind === 'coupon' ? undefined : world.tables.cards.get(code);
  if (card !== undefined) return { kind: 'card', code, card };
  const coupon = kind === 'card' ? undefined : world.tables.coupons.get(code);
  if (coupon === undefined) throw new Refused('voucher-unknown', 'voucherCode');
  return { kind: 'coupon', code, coupon };
}

/** Returns the secret printed on or sent with a card or coupon. */
export function secretOf(asset: FoundAsset): string {
  return asset.kind === 'card' ? asset.card.secret : asset.coupon.secret;
}
