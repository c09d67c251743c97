import { Big } from 'big.js';
import { isWholeFen, type Yuan } from '../contracts/money.ts';

/** Nothing, in yuan. */
export const zero: Yuan = new Big(0);

/** Tells whether an amount can be paid: more than nothing, whole fen. */
export function isPayable(amount: Yuan): boolean {
  return amount.gt(0) && isWholeFen(amount);
}

/** Returns the smaller of two amounts. */
export function smaller(left: Yuan, right: Yuan): Yuan {
  return left.lt(right) ? left : right;
}
