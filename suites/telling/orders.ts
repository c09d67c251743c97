import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { Given } from '../../contracts/given.ts';
import { NeedError, needed } from '../../contracts/need.ts';
import { neededOtherMember } from '../../contracts/needed-member.ts';
import type { Content, Json } from '../../contracts/operation.ts';
import { cashierQueryTrade } from '../../contracts/operations/cashier/query-trade.ts';
import { cashierRefund } from '../../contracts/operations/cashier/refund.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { legacyQueryRefund } from '../../contracts/operations/legacy/query-refund.ts';
import { legacyQueryTrade } from '../../contracts/operations/legacy/query-trade.ts';
import { legacyRefund } from '../../contracts/operations/legacy/refund.ts';
import { paymentCreateTrade } from '../../contracts/operations/payment/create-trade.ts';
import { paymentQueryRefund } from '../../contracts/operations/payment/query-refund.ts';
import { paymentQueryTrade } from '../../contracts/operations/payment/query-trade.ts';
import { paymentRefund } from '../../contracts/operations/payment/refund.ts';
import type { PaymentApi, TestCard, TestCoupon } from '../../contracts/target.ts';
import { minuteMs } from './said.ts';

/** The operations of the APIs by which an order is asked for and refunded. */
export const desks = {
  payment: {
    place: paymentCreateTrade,
    query: paymentQueryTrade,
    refund: paymentRefund,
    queryRefund: paymentQueryRefund,
  },
  legacy: {
    place: legacyCreateTrade,
    query: legacyQueryTrade,
    refund: legacyRefund,
    queryRefund: legacyQueryRefund,
  },
  cashier: { query: cashierQueryTrade, refund: cashierRefund },
} as const satisfies Readonly<Record<PaymentApi, unknown>>;

/** Queries take numbers of exactly 32 characters (page 0266e). */
const numberLength = 32;

/** Returns a new order over `total` yuan, paid by these methods in this order; `changes` replace its fields. */
export function order(
  given: Given,
  total: number,
  payMethod: readonly Content[],
  changes: Content = {},
): Content & { readonly outTradeNo: string } {
  return {
    useScene: needed(given, 'useScene'),
    outTradeNo: given.ids.orderNumber(numberLength),
    orderId: given.ids.orderNumber(),
    orderTitle: '合同测试订单',
    totalAmount: total,
    currency: given.data.currency ?? 'CNY',
    ...(payMethod.length === 0 ? {} : { payMethod: payMethod as Json }),
    ...changes,
  };
}

/** Returns a refund of an order: of `amount` yuan, or of all that is left. */
export function refund(
  given: Given,
  outTradeNo: string,
  amount?: number,
  changes: Content = {},
): Content & { readonly refundTradeNo: string } {
  return {
    outTradeNo,
    refundTradeNo: given.ids.orderNumber(numberLength),
    ...(amount === undefined ? {} : { refundAmount: amount }),
    ...changes,
  };
}

/** Returns until when an order can be paid that can be paid for so many milliseconds. */
export function payableFor(given: Given, milliseconds: number): string {
  return shanghaiDateTime(given.clock.now() + milliseconds);
}

/** The documented validity of an order (document 002, row timeExpire), and a minute more. */
export const pastExpiryMs = 6 * minuteMs;

/** Returns a method that pays with this card, `amount` yuan or whatever is left to pay. */
export function byCard({ cardNo, secret }: TestCard, amount?: number): Content {
  if (secret === undefined) throw new NeedError('cards', '[].secret');
  return {
    assetType: 'cashcard',
    cardCoupons: `${cardNo}|${secret}`,
    ...(amount === undefined ? {} : { amount }),
  };
}

/** Returns a method that pays with this coupon. */
export function byCoupon({ code, secret }: TestCoupon): Content {
  if (secret === undefined) throw new NeedError('coupons', '[].secret');
  return { assetType: 'coupon', cardCoupons: `${code}|${secret}` };
}

/** Returns a method that pays with points of the second test member. */
export function byPoints(given: Given, points: number, amount: number): Content {
  const { thirdOpenId } = neededOtherMember(given);
  return { assetType: 'points', points, amount, thirdUserId: thirdOpenId };
}

/** Returns the method by which a payer pays through the target's channel: later, and last. */
export function byPayer(given: Given, amount?: number): Content {
  return { assetType: 'cash', payWay: needed(given, 'payWay'), ...(amount === undefined ? {} : { amount }) };
}
