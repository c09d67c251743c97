import type { Yuan } from '../../contracts/money.ts';
import type { PaymentApi } from '../../contracts/target.ts';

/** Source: document 002, row assetType. */
export const assetTypes = ['preAuth', 'cash', 'points', 'coupon', 'cashcard'] as const;

export type AssetType = (typeof assetTypes)[number];

/** `waiting` until the payer has paid the rest or the trade expires; what was charged by then goes back. */
export type TradeState = 'waiting' | 'paid' | 'failed' | 'closed';

/** What the payment channel makes of a payment or refund. */
export type ChannelOutcome = 'paid' | 'failed';

/** A channel that decides by itself, at a time in milliseconds since the epoch. */
export interface PlannedOutcome {
  readonly outcome: ChannelOutcome;
  readonly at: number;
}

/** An amount that one account of an asset paid; refunds bring it back there. Amounts in yuan. */
export interface Charge {
  readonly kind: 'principal' | 'subsidy' | 'coupon' | 'points' | 'channel';
  readonly account: string;
  readonly amount: Yuan;
  /** What refunds took of it, those under way included. */
  readonly refunded: Yuan;
  /** What has arrived back at the asset. */
  readonly returned: Yuan;
}

/** What one card, coupon, member's points or channel did for a trade. */
export interface TradePart {
  readonly assetType: AssetType;
  /** Card number, coupon code, memberId or pay way. */
  readonly code: string;
  readonly productCode: string;
  /** In the order in which they were made. */
  readonly charges: readonly Charge[];
  /** What the payer is to pay through a channel, in yuan; gone when the channel has decided. */
  readonly due?: Yuan;
  /** The card's transaction. */
  readonly txnId?: string;
}

/** How much of which charge a refund takes; the numbers are indexes. */
export interface RefundTake {
  readonly part: number;
  readonly charge: number;
  readonly amount: Yuan;
}

/** A refund of a trade. */
export interface Refund {
  readonly refundTradeNo: string;
  /** What the request asked for, so that a repeat can be told from a number used for something else. */
  readonly asked: string;
  readonly amount: Yuan;
  readonly takes: readonly RefundTake[];
  readonly state: 'processing' | 'success' | 'failed';
  readonly askedAt: number;
  readonly endedAt?: number;
  readonly planned?: PlannedOutcome;
}

/** An order of one of the payment APIs; times in milliseconds since the epoch. */
export interface Trade {
  readonly api: PaymentApi;
  readonly appId: string;
  readonly tenancyId: string;
  readonly outTradeNo: string;
  readonly prepayId: string;
  readonly state: TradeState;
  readonly totalAmount: Yuan;
  readonly parts: readonly TradePart[];
  readonly refunds: readonly Refund[];
  readonly placedAt: number;
  readonly expiresAt: number;
  /** When it was paid, failed or was closed. */
  readonly endedAt?: number;
  readonly planned?: PlannedOutcome;
  readonly orderId?: string;
  readonly currency?: string;
  readonly notifyUrl?: string;
  /** 异步通知时原样返回 (document 002, row originalData). */
  readonly originalData?: string;
}

/** What legacy.prePay prepared and legacy.pay charges. */
export interface Prepayment {
  readonly appId: string;
  readonly prepayId: string;
  readonly totalAmount: Yuan;
  readonly expiresAt: number;
  readonly orderId?: string;
  readonly notifyUrl?: string;
  readonly originalData?: string;
  /** The outTradeNo it was charged with. */
  readonly chargedBy?: string;
}

/** A token of the cashier plugin. */
export interface CashierToken {
  readonly token: string;
  readonly appId: string;
  readonly expiresAt: number;
  /** Absent where it was issued to nobody in particular. */
  readonly memberId?: string;
}
