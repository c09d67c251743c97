import { removeAt, setAt } from '../../../contracts/read-path.ts';
import type { RequirementId } from '../../../contracts/requirement-id.generated.ts';
import type { Text } from '../../../schemas/text.ts';
import { type Change, changed, type Demonstration, repeated } from '../demonstration.ts';
import { orderNumberOf, otherDays } from '../other-days.ts';
import { cardMethod, walletMethod } from '../pay-methods.ts';

/** A mistake that document 002 has an error code for, in an order of any of the payment APIs that list its codes. */
export interface CodedMistake {
  /** Without the prefix `MICRO_CASHIER_`. */
  readonly code: string;
  readonly variant: string;
  readonly title: Text;
  readonly change: Change;
  /** True where only a request that charges at once is looked at so closely. */
  readonly isOfCharging?: true;
  /** Rules of the operation that the rejection shows too, by their last part. */
  readonly alsoShows?: readonly string[];
  /** Returns why it is no mistake at this time, in milliseconds since the epoch; undefined where it is one. */
  readonly inapplicable?: (now: number) => Text | undefined;
}

/** One request each with one mistake; two of them on different fields go together to show which is answered first. */
export const codedMistakes: readonly CodedMistake[] = [
  {
    code: 'INVALID_PARAMETER',
    variant: 'no-total-amount',
    title: { zh: '缺少 totalAmount 的订单', en: 'An order without totalAmount' },
    alsoShows: ['one-method-needs-total-amount'],
    change: (content) => removeAt(content, 'content.totalAmount'),
  },
  {
    code: 'INVALID_PARAMETER',
    variant: 'unknown-asset-type',
    title: { zh: 'assetType 不在枚举中的订单', en: 'An order with an assetType outside the list' },
    change: (content) => setAt(content, 'content.payMethod[].assetType', 'barter'),
  },
  ...otherDays.map(
    (day): CodedMistake => ({
      code: 'TXN_NO_NOT_MATCHED',
      variant: day.variant,
      title: { zh: `outTradeNo ${day.holds.zh}的订单`, en: `An order number ${day.holds.en}` },
      alsoShows: ['out-trade-no-begins-with-today'],
      change: (content, given) => setAt(content, 'content.outTradeNo', orderNumberOf(day, given, 32)),
      ...(day.inapplicable && { inapplicable: day.inapplicable }),
    }),
  ),
  {
    code: 'PAYMENT_CHANNEL_MISSING',
    variant: 'unknown-pay-way',
    title: { zh: 'payWay 未知的订单', en: 'An order with an unknown payWay' },
    isOfCharging: true,
    change: (content) => setAt(content, 'content.payMethod[].payWay', 'NOSUCHWAY'),
  },
  {
    code: 'REQUEST_LENGTH_ILLEGAL',
    variant: 'order-title-too-long',
    title: { zh: 'orderTitle 为 21 个字符的订单', en: 'An order with an orderTitle of 21 characters' },
    change: (content, given) => setAt(content, 'content.orderTitle', given.ids.token(21)),
  },
  {
    code: 'THIRD_APP_CONFIG_MISSING',
    variant: 'unknown-use-scene',
    title: { zh: 'useScene 未分配的订单', en: 'An order with a useScene that was never assigned' },
    change: (content, given) => setAt(content, 'content.useScene', `none${given.ids.token(8)}`),
  },
  {
    code: 'AMOUNT_ERROR',
    variant: 'less-than-the-order',
    title: {
      zh: 'payMethod 总金额小于订单金额的订单',
      en: 'An order with payment methods worth less than it',
    },
    alsoShows: ['pay-method-total-covers-order'],
    change: (content, given) => ({
      ...setAt(content, 'content.totalAmount', 0.03),
      payMethod: [cardMethod(given, 0.01), walletMethod(given, 0.01)],
    }),
  },
  {
    code: 'COUPON_RULE_ERROR',
    variant: 'unknown-coupon',
    title: { zh: '券码不存在的订单', en: 'An order with a coupon that does not exist' },
    isOfCharging: true,
    change: (content, given) => ({
      ...content,
      payMethod: [{ assetType: 'coupon', cardCoupons: `none${given.ids.token(16)}|${given.ids.token(6)}` }],
    }),
  },
];

/** The operations whose error tables list these codes. A pre-payment has no order number of its own and charges nothing. */
export const operationsWithCodes = [
  { operation: 'legacy.createTrade', isCharging: true },
  { operation: 'legacy.pay', isCharging: true },
  { operation: 'legacy.prePay', isCharging: false },
  { operation: 'payment.createTrade', isCharging: true },
] as const;

/** Returns the mistakes that an operation has a code for and can be made to look at. */
export function codedMistakesOf(operation: string): readonly CodedMistake[] {
  const found = operationsWithCodes.find((known) => known.operation === operation);
  if (!found) return [];
  return codedMistakes.filter(
    ({ code, isOfCharging = code === 'TXN_NO_NOT_MATCHED' }) => found.isCharging || !isOfCharging,
  );
}

/** Returns a code as the tables print it. */
export function codeOf(code: string): string {
  return `MICRO_CASHIER_${code}`;
}

function codeRequirement(operation: string, code: string): RequirementId {
  return `${operation}.error.${codeOf(code)}` as RequirementId;
}

/** For each code that can be brought about from outside the requests that must be answered with it. */
export const cashierCodes: readonly Demonstration[] = operationsWithCodes.flatMap(
  ({ operation, isCharging }) => [
    ...codedMistakesOf(operation).map((mistake) => demonstrationOf(operation, mistake)),
    ...(isCharging ? [repeatedAtOnce(operation)] : []),
  ],
);

function demonstrationOf(operation: string, mistake: CodedMistake): Demonstration {
  const { code, variant, title, change, alsoShows = [], inapplicable } = mistake;
  const make = changed(change);
  return {
    requirement: codeRequirement(operation, code),
    variant,
    title,
    alsoShows: alsoShows.map((rule) => `${operation}.${rule}` as RequirementId),
    make: (made, given) => {
      const reason = inapplicable?.(given.clock.now());
      return reason ? { inapplicable: reason } : make(made, given);
    },
  };
}

function repeatedAtOnce(operation: string): Demonstration {
  return {
    requirement: codeRequirement(operation, 'REQUEST_FREQUENTLY'),
    variant: 'same-number-at-once',
    title: { zh: '60 秒内再次使用同一 outTradeNo 的订单', en: 'The same order number within 60 seconds' },
    alsoShows: [`${operation}.same-order-refused-within-60-seconds` as RequirementId],
    make: repeated((content) => content),
  };
}
