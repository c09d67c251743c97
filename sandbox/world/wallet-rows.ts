import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Yuan } from '../../contracts/money.ts';

/** What can stand in a wallet. */
export type HeldKind = 'card' | 'coupon';

/** What a status notification said last; it changes what the wallet shows, not the card or coupon itself. */
export interface StatusNotice {
  readonly status: string;
  readonly description?: string;
  readonly remainTimes?: number;
  /** yyyyMMddHHmmss in Shanghai, as notified. */
  readonly changeTime: string;
}

/** A card or coupon as a member holds it; what it is worth stands with the card or coupon. */
export interface WalletEntry {
  readonly walletId: string;
  readonly tenancyId: string;
  readonly memberId: string;
  readonly kind: HeldKind;
  readonly code: string;
  /** As given when it came into the wallet; else the member's own. */
  readonly thirdOpenId: string;
  readonly phoneNumber: string;
  /** Channel it came through, such as `giftcard`. */
  readonly origin: string;
  readonly boundAt: number;
  readonly updatedAt: number;
  readonly isNew: boolean;
  /** The gift it was put into last; whether that is still open stands with the gift. */
  readonly giftId?: string;
  readonly notice?: StatusNotice;
  /** Set when it left the wallet, milliseconds since the epoch: it can be recovered by that time. */
  readonly removedAt?: number;
}

/** What wallets show of a card or voucher product, and what a new one of it is made of. */
export interface Product {
  readonly tenancyId: string;
  readonly kind: HeldKind;
  readonly productCode: string;
  readonly name: string;
  readonly faceValue: Yuan;
  readonly totalTimes: number;
  /** Milliseconds since the epoch; absent: a year from when one is handed out. */
  readonly validFrom?: number;
  readonly validUntil?: number;
  /** Texts and addresses of the configuration, under the names of the wallet's rows. */
  readonly shown: JsonObject;
  /** yyyyMMddHHmmss of the last change, empty where none was given. */
  readonly changeTime: string;
}

/** A present of cards and vouchers, waiting or not; times in milliseconds since the epoch. */
export interface Gift {
  readonly giftId: string;
  readonly tenancyId: string;
  readonly giverMemberId: string;
  /** The giver's entries. */
  readonly walletIds: readonly string[];
  readonly state: 'Giving' | 'Claimed' | 'Revoked' | 'Expired';
  readonly message: string;
  /** Only the member with this phone number may claim; absent: whoever has the giftId. */
  readonly receiverPhoneNumber?: string;
  readonly givenAt: number;
  readonly expiresAt: number;
  readonly claimedAt?: number;
  readonly revokedAt?: number;
  readonly receiverMemberId?: string;
  /** The receiver's entries. */
  readonly claimedWalletIds?: readonly string[];
}
