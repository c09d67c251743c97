import { z } from 'zod';

const text = z.string().min(1);
const httpUrl = z.url({ protocol: /^https?$/ });

const card = z.strictObject({
  cardNo: text,
  secret: text.exactOptional(),
  balance: z
    .string()
    .regex(/^\d+\.\d{2}$/)
    .exactOptional(),
});

const coupon = z.strictObject({ code: text, secret: text.exactOptional() });

const member = z.strictObject({
  memberId: text,
  thirdOpenId: text.exactOptional(),
  phoneNumber: text.exactOptional(),
});

const testData = z.strictObject({
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
  cards: z.array(card).exactOptional(),
  coupons: z.array(coupon).exactOptional(),
  ecoupons: z.array(coupon).exactOptional(),
  members: z.array(member).exactOptional(),
  reels: z.array(text).exactOptional(),
});

const baseUrls = z.strictObject({
  paas: httpUrl.exactOptional(),
  payment: httpUrl.exactOptional(),
  cashier: httpUrl.exactOptional(),
  legacy: httpUrl.exactOptional(),
  posp: httpUrl.exactOptional(),
  b2b: httpUrl.exactOptional(),
});

const target = z.strictObject({
  kind: z.enum(['uat', 'sandbox']).default('uat'),
  baseUrls,
  appId: text,
  secretEnv: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
    .exactOptional(),
  secret: text.exactOptional(),
  control: httpUrl.exactOptional(),
  data: testData.default({}),
});

/** The shape of `ebuy-kit.config.{ts,json,yaml}`; unknown keys are errors. */
export const configSchema = z.strictObject({ targets: z.record(z.string(), target) });

/** A configuration as written by a person, before defaults. */
export type ConfigInput = z.input<typeof configSchema>;

/** A validated configuration. */
export type Config = z.output<typeof configSchema>;

/** One target of a validated configuration. */
export type TargetConfig = Config['targets'][string];
