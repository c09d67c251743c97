/** Why a request is refused, by the one rule that answers; `error-codes.ts` turns it into a code. */
export type RefusalReason =
  | 'malformed'
  | 'envelope'
  | 'app-unknown'
  | 'signature'
  | 'uuid-used'
  | 'length'
  | 'parameter'
  | 'date-prefix'
  | 'too-frequent'
  | 'number-used'
  | 'amount'
  | 'config-missing'
  | 'channel-missing'
  | 'coupon-rule'
  | 'card-unknown'
  | 'card-status'
  | 'balance-too-low'
  | 'code-unknown'
  | 'code-used-up'
  | 'code-locked'
  | 'code-unusable'
  | 'not-activatable'
  | 'transaction-unknown'
  | 'not-same-day'
  | 'still-same-day'
  | 'already-returned'
  | 'trade-unknown'
  | 'trade-not-paid'
  | 'trade-closed'
  | 'prepay-unknown'
  | 'refund-unknown'
  | 'refund-exceeds'
  | 'refund-number-used'
  | 'token-invalid'
  | 'user-unknown'
  | 'member-unknown'
  | 'member-conflict'
  | 'product-unknown'
  | 'voucher-unknown'
  | 'voucher-bound'
  | 'voucher-unusable'
  | 'voucher-in-gift'
  | 'gift-unknown'
  | 'gift-not-open'
  | 'gift-own'
  | 'gift-not-giver'
  | 'gift-for-another'
  | 'order-unknown'
  | 'update-outdated';

/** A refusal as data: which reason, about which field, and what an answer carries beside its code. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** Name of the field at fault, without its parents. */
  readonly field?: string;
}

/** Ends a call with a refusal; everything the call changed is taken back. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(reason: RefusalReason, field?: string) {
    super(reason);
    this.name = 'Refused';
    this.refusal = field === undefined ? { reason } : { reason, field };
  }
}
