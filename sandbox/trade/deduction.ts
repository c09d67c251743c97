import type { Yuan } from '../../contracts/money.ts';

/** What one card or coupon paid; amounts in yuan. */
export interface Use {
  readonly code: string;
  readonly productCode: string;
  readonly paid: Yuan;
  /** What the payer paid of it, and what the merchant receives of it. */
  readonly user: Yuan;
  readonly merchant: Yuan;
}

/** What one payment method of an order did. */
export type Deduction =
  | { readonly kind: 'card' | 'coupon'; readonly uses: readonly Use[] }
  | { readonly kind: 'points'; readonly paid: Yuan; readonly points: number }
  | { readonly kind: 'waiting'; readonly payWay: string; readonly prepayId: string; readonly due: Yuan };
