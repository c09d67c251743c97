import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Yuan } from '../../contracts/money.ts';

/** What an appId stands for: its secret and the tenant it acts for. */
export interface App {
  readonly appId: string;
  readonly secret: string;
  readonly tenancyId: string;
  /** Where notifications go that name no address of their own; configured at e-Buy. */
  readonly notifyUrl?: string;
  /** Where changes of cards and e-coupons are told; without it nobody is told of them. */
  readonly statusUrl?: string;
}

/** The values e-Buy assigns to a tenant (易百分配) and its payment channels. */
export interface Tenant {
  readonly tenancyId: string;
  readonly merchantId: number;
  readonly brandId: string;
  readonly companyId: string;
  readonly tid: string;
  readonly onlineTid: string;
  readonly shopNo: string;
  readonly useScenes: readonly string[];
  readonly payWays: readonly string[];
}

/** Source: payments.md 4.4 (查询卡余额): 0 未激活, 1 可用, 2 冻结, 3 已过期, 4 已退卡, 5 已销卡. */
export type CardStatus = '0' | '1' | '2' | '3' | '4' | '5';

/** A cash card; its money is in the ledger, in a principal and a merchant-subsidy account. */
export interface Card {
  readonly cardNo: string;
  readonly secret: string;
  readonly status: CardStatus;
  readonly productCode: string;
  readonly productName: string;
  /** `0` bearer, `1` registered. */
  readonly cardType: '0' | '1';
  readonly searchCode: string;
  readonly faceValue: Yuan;
  /** From then on it is expired, whatever its status says; milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** What coupons and e-coupons have in common: a product of a value that may be used a number of times. */
export interface Voucher {
  readonly code: string;
  readonly name: string;
  readonly productCode: string;
  readonly faceValue: Yuan;
  readonly totalTimes: number;
  readonly remainTimes: number;
  /** Only `00` (usable) is documented; see `proposals.ts` for the rest. */
  readonly status: string;
  /** Milliseconds since the epoch; from `validUntil` on it is expired. */
  readonly validFrom: number;
  readonly validUntil: number;
  /** Set by a pre-verification; counts only until `until` (milliseconds since the epoch). */
  readonly lock?: { readonly holder: string; readonly until: number };
  /** When it was activated through the wallet; once. */
  readonly activatedAt?: number;
}

/** A coupon paid with in createTrade; the value of its uses is in the ledger. */
export interface Coupon extends Voucher {
  readonly secret: string;
}

/** An e-coupon verified over POSP. */
export type Ecoupon = Voucher;

/** A reel, pack or box of physical vouchers. */
export interface Reel {
  readonly code: string;
  readonly vouchers: number;
  readonly isActivatable: boolean;
  readonly activatedAt?: number;
}

/** What was answered to an order number first; whoever asks again with it gets the same. */
export interface FirstAnswer {
  readonly memberId: string;
  readonly content: JsonObject;
}

/** An activation order of b2b.activeByPartNo. */
export interface Activation {
  readonly partnerOrderId: string;
  readonly createdAt: number;
}
