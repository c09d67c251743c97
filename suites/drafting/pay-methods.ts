import type { Given } from '../../contracts/given.ts';
import { NeedError, needed, neededFirst } from '../../contracts/need.ts';
import type { Content } from '../../contracts/operation.ts';

/** Returns an element of createTrade's payMethod that pays `amount` yuan with the first test card (document 002, cardCoupons). */
export function cardMethod(given: Given, amount: number): Content {
  const { cardNo, secret } = neededFirst(given, 'cards');
  if (secret === undefined) throw new NeedError('cards');
  return { assetType: 'cashcard', cardCoupons: `${cardNo}|${secret}`, amount };
}

/** Returns an element of createTrade's payMethod that asks the target's payment channel for `amount` yuan. */
export function walletMethod(given: Given, amount: number): Content {
  return { assetType: 'cash', payWay: needed(given, 'payWay'), amount };
}
