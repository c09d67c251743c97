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
  /** The openId of the tenant user that the member was made of. */
  readonly openId?: string;
  readonly thirdOpenId?: string;
  readonly phoneNumber?: string;
  /** The member's openId at a platform such as Alipay. */
  readonly platformOpenId?: string;
}

/** An app that e-Buy assigned. */
export interface TestApp {
  readonly appId: string;
  /** A secret: it is masked wherever an exchange is written. */
  readonly secret: string;
}

/** A product whose cards or vouchers may be claimed. */
export interface TestProduct {
  readonly productType: 'Cashcard' | 'Voucher';
  readonly productCode: string;
}

/** The three payment APIs. */
export type PaymentApi = 'payment' | 'legacy' | 'cashier';

/** A trade that was paid with the wallet, worth far more than a run refunds. */
export interface TestTrade {
  readonly api: PaymentApi;
  /** 32 characters on the online payment API, whose queries want exactly that many. */
  readonly outTradeNo: string;
  /** `yyyyMMdd`, China time. */
  readonly tradeDate: string;
  /** A refund of it that was made. */
  readonly refundTradeNo?: string;
}

/** A payment by card that was made. */
export interface TestCardPayment {
  readonly cardNo: string;
  readonly orgTxnNo: string;
  /** In yuan with two decimals. */
  readonly txnAmount: string;
  /** `yyyyMMdd`, China time: only today's can be reversed, only earlier ones refunded. */
  readonly date: string;
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
  readonly products?: readonly TestProduct[];
  /** Vouchers in nobody's wallet yet, to activate or bind; each is used once. */
  readonly looseVouchers?: readonly TestCoupon[];
  /** Vouchers in the first member's wallet that may be given away or removed; each is used once. */
  readonly heldVouchers?: readonly TestCoupon[];
  /** Ids of gifts of the first member that nobody has claimed; each is used once. */
  readonly gifts?: readonly string[];
  readonly trades?: readonly TestTrade[];
  /** Each of today's is used once; the first of an earlier day is refunded in small parts. */
  readonly cardPayments?: readonly TestCardPayment[];
  /** `orderId`s of orders that were synchronised. */
  readonly orders?: readonly string[];
  /** A token of the cashier plugin that is valid while the run lasts. */
  readonly cashierToken?: string;
  /** An app of another tenant, to show that it gets nothing of this one's. */
  readonly otherApp?: TestApp;
}

/** What somebody has looked up at e-Buy about an operation that this kit only proposes. */
export interface Confirmation {
  /** Below the base URL, such as `/paas/micro/voucherwallet/giveVoucher`. */
  readonly path: string;
  readonly action: string;
  /** The names of the request's business fields. */
  readonly fields: readonly string[];
}

/** What may be done to a target, whatever a suite asks for. */
export interface Rails {
  /** The only host names requests may go to, as a URL holds them; a port is part of the name where one is stated. */
  readonly hosts: readonly string[];
  /** Only operations that change nothing are sent. */
  readonly isReadOnly?: boolean;
  /** In yuan with two decimals: the largest amount one request may name. */
  readonly amountPerCall?: string;
  /** In yuan with two decimals: what all requests of a run that change something may name together. */
  readonly amountPerRun?: string;
}

/** Where notifications of a real target arrive. */
export interface ListenerSettings {
  /** Address on this machine; loopback unless stated. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How the gateway reaches that port, through a tunnel or a proxy that the person provides; without a path. */
  readonly publicUrl: string;
  /** What is answered to a notification; status 200 and `success` unless stated. */
  readonly answer?: { readonly status?: number; readonly body?: string };
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
  /** By operation id: the proposals that e-Buy has confirmed. On a real target no other proposal is sent. */
  readonly confirmed?: Readonly<Record<string, Confirmation>>;
  /** Absent: nothing is held back, as on a sandbox of our own. */
  readonly rails?: Rails;
  /** Requests per second the target allows; absent: as fast as they are answered. */
  readonly rate?: number;
  /** Most requests a run may cost; absent: as many as there are. */
  readonly budget?: number;
  readonly listener?: ListenerSettings;
  /** The sandbox's control API, such as `http://127.0.0.1:4010/_sandbox`; absent on a real target. */
  readonly control?: string;
}
