import { z } from 'zod';
import type { BaseUrlKey } from '../../contracts/operation.ts';
import type { TestData } from '../../contracts/target.ts';

const text = z.string().min(1);
const httpUrl = z.url({ protocol: /^https?$/ });

const yuan = z.string().regex(/^\d+\.\d{2}$/);

const card = z.strictObject({
  cardNo: text,
  secret: text.exactOptional(),
  balance: yuan.exactOptional(),
});

const coupon = z.strictObject({ code: text, secret: text.exactOptional() });

const member = z.strictObject({
  memberId: text,
  openId: text.exactOptional(),
  thirdOpenId: text.exactOptional(),
  phoneNumber: text.exactOptional(),
  platformOpenId: text.exactOptional(),
});

const product = z.strictObject({ productType: z.enum(['Cashcard', 'Voucher']), productCode: text });

const date = z.string().regex(/^\d{8}$/);

const trade = z.strictObject({
  api: z.enum(['payment', 'legacy', 'cashier']),
  outTradeNo: text,
  tradeDate: date,
  refundTradeNo: text.exactOptional(),
});

const cardPayment = z.strictObject({ cardNo: text, orgTxnNo: text, txnAmount: yuan, date });

const cardRange = z.strictObject({ bin: text, start: text, end: text });

// Every piece of test data can be configured: a new one that is not listed here does not compile.
const testDataShape = {
  useScene: text.exactOptional(),
  tenancyId: text.exactOptional(),
  merchantId: z.int().exactOptional(),
  brandId: text.exactOptional(),
  companyId: text.exactOptional(),
  tid: text.exactOptional(),
  shopNo: text.exactOptional(),
  onlineTid: text.exactOptional(),
  payWay: text.exactOptional(),
  currency: text.exactOptional(),
  cards: z.array(card).readonly().exactOptional(),
  coupons: z.array(coupon).readonly().exactOptional(),
  ecoupons: z.array(coupon).readonly().exactOptional(),
  members: z.array(member).readonly().exactOptional(),
  reels: z.array(text).readonly().exactOptional(),
  cardRanges: z.array(cardRange).readonly().exactOptional(),
  products: z.array(product).readonly().exactOptional(),
  looseVouchers: z.array(coupon).readonly().exactOptional(),
  heldVouchers: z.array(coupon).readonly().exactOptional(),
  gifts: z.array(text).readonly().exactOptional(),
  trades: z.array(trade).readonly().exactOptional(),
  cardPayments: z.array(cardPayment).readonly().exactOptional(),
  orders: z.array(text).readonly().exactOptional(),
  cashierToken: text.exactOptional(),
  otherApp: z.strictObject({ appId: text, secret: text }).readonly().exactOptional(),
} satisfies Record<keyof TestData, z.ZodType>;

/** The test data of a target. */
export const testDataSchema = z.strictObject(testDataShape);

/** The systems that have an address of their own. */
export const baseUrlKeys = [
  'paas',
  'payment',
  'cashier',
  'legacy',
  'posp',
  'b2b',
] as const satisfies readonly BaseUrlKey[];

const baseUrls = z
  .strictObject({
    paas: httpUrl.exactOptional(),
    payment: httpUrl.exactOptional(),
    cashier: httpUrl.exactOptional(),
    legacy: httpUrl.exactOptional(),
    posp: httpUrl.exactOptional(),
    b2b: httpUrl.exactOptional(),
  } satisfies Record<BaseUrlKey, z.ZodType>)
  .refine((urls) => Object.keys(urls).length > 0);

const confirmation = z.strictObject({
  path: z.string().regex(/^\/[\w./-]*$/),
  action: text,
  fields: z.array(text).readonly(),
});

const hostName = z.string().regex(/^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9A-Fa-f:]+\](:\d{1,5})?$/);

const ceilings = z.strictObject({ amountPerCall: yuan.exactOptional(), amountPerRun: yuan.exactOptional() });

const listener = z.strictObject({
  host: text.exactOptional(),
  port: z.int().min(0).max(65_535),
  publicUrl: httpUrl,
  answer: z
    .strictObject({ status: z.int().min(200).max(599).exactOptional(), body: z.string().exactOptional() })
    .exactOptional(),
});

const target = z.strictObject({
  kind: z.enum(['uat', 'sandbox']).default('uat'),
  /** Fills in every address that `baseUrls` leaves out. */
  preset: z.enum(['documented-test-hosts']).exactOptional(),
  baseUrls: baseUrls.exactOptional(),
  /** The only hosts requests may go to; the documented test hosts and this machine unless stated. */
  hosts: z.array(hostName).readonly().exactOptional(),
  appId: text,
  secretEnv: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
    .exactOptional(),
  secret: text.exactOptional(),
  control: httpUrl.exactOptional(),
  readOnly: z.boolean().exactOptional(),
  ceilings: ceilings.exactOptional(),
  rate: z.number().min(0.01).max(1000).exactOptional(),
  budget: z.int().min(1).exactOptional(),
  listener: listener.exactOptional(),
  data: testDataSchema.default({}),
  confirmed: z.record(z.string(), confirmation).exactOptional(),
});

/** The shape of `ebuy-kit.config.{ts,json,yaml}`; unknown keys are errors. */
export const configSchema = z.strictObject({ targets: z.record(z.string(), target) });

/** A configuration as written by a person, before defaults. */
export type ConfigInput = z.input<typeof configSchema>;

/** A validated configuration. */
export type Config = z.output<typeof configSchema>;

/** One target of a validated configuration. */
export type TargetConfig = Config['targets'][string];
