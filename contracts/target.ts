import type { BaseUrlKey } from './operation.ts';

/** A card the gateway knows, for tests; amounts in yuan with two decimals. */
export interface TestCard {
  readonly cardNo: string;
  /** 卡密; a secret: it is masked wherever an exchange is written. */
  readonly secret?: string;
  readonly balance?: string;
}

/** A voucher the gateway knows, for tests. */
export interface TestCoupon {
  readonly code: string;
  readonly secret?: string;
}

/** A range of card numbers that may be activated (B2B), for tests; each number is used once. */
export interface TestCardRange {
  /** The first digits every card of the range shares. */
  readonly bin: string;
  /** First and last number of the range, 7 digits each. */
  readonly start: string;
  readonly end: string;
}

export interface TestMember {
  readonly memberId: string;
  readonly thirdOpenId?: string;
  readonly phoneNumber?: string;
}

/** The target's own data that requests are made of; whatever is missing turns the cases that need it into `cantTell`. */
export interface TestData {
  readonly useScene?: string;
  readonly tenancyId?: string;
  readonly merchantId?: number;
  readonly brandId?: string;
  readonly companyId?: string;
  readonly tid?: string;
  readonly shopNo?: string;
  readonly onlineTid?: string;
  readonly payWay?: string;
  readonly currency?: string;
  readonly cards?: readonly TestCard[];
  readonly coupons?: readonly TestCoupon[];
  readonly ecoupons?: readonly TestCoupon[];
  readonly members?: readonly TestMember[];
  /** Reel, pack or box codes that may be activated (POSP). */
  readonly reels?: readonly string[];
  readonly cardRanges?: readonly TestCardRange[];
}

/** One system under test: where it is, who we are to it, and what may be used there. */
export interface Target {
  readonly name: string;
  readonly kind: 'sandbox' | 'uat';
  readonly baseUrls: Readonly<Partial<Record<BaseUrlKey, string>>>;
  readonly appId: string;
  /** Lives in memory only; from an environment variable, or from the sandbox's own throw-away file. */
  readonly secret: string;
  readonly data: TestData;
  /** The sandbox's control API, such as `http://127.0.0.1:4010/_sandbox`; absent on a real target. */
  readonly control?: string;
}
