import type { Given } from '../../contracts/given.ts';
import { NeedError, needed, neededFirst } from '../../contracts/need.ts';
import type { Content } from '../../contracts/operation.ts';

/** Returns an element of payMethod that pays `amount` yuan with the first test card (document 002, cardCoupons). */
export function cardMethod(given: Given, amount: number): Content {
  const { cardNo, secret } = neededFirst(given, 'cards');
  if (secret === undefined) throw new NeedError('cards', '[].secret');
  return { assetType: 'cashcard', cardCoupons: `${cardNo}|${secret}`, amount };
}

/**
 * The same with the second test card where there is one: for an order that stays unpaid in part, and gives its money back
 * when it expires, while a scenario may be counting what is on the first.
 */
export function otherCardMethod(given: Given, amount: number): Content {
  const cards = needed(given, 'cards');
  return cardMethod(
    { ...given, data: { ...given.data, cards: cards.slice(cards.length > 1 ? 1 : 0) } },
    amount,
  );
}

/** Returns an element of payMethod that asks the target's payment channel for `amount` yuan. */
export function walletMethod(given: Given, amount: number): Content {
  return { assetType: 'cash', payWay: needed(given, 'payWay'), amount };
}

/** Returns an element of payMethod that uses the first test coupon, whose amount is not stated (document 002, remark 2). */
export function couponMethod(given: Given): Content {
  const { code, secret } = neededFirst(given, 'coupons');
  if (secret === undefined) throw new NeedError('coupons', '[].secret');
  return { assetType: 'coupon', cardCoupons: `${code}|${secret}` };
}

/** Returns an element of payMethod that uses one point of whoever the target takes it from. */
export function pointsMethod(amount: number): Content {
  return { assetType: 'points', points: 1, amount };
}

/** Returns the payment of an order of one fen by each asset type that document 002 lists. */
export function methodOf(assetType: string, given: Given): Content {
  switch (assetType) {
    case 'cashcard':
      return cardMethod(given, 0.01);
    case 'coupon':
      return couponMethod(given);
    case 'points':
      return pointsMethod(0.01);
    default:
      return { ...walletMethod(given, 0.01), assetType };
  }
}
