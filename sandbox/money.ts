import { Big } from 'big.js';

/** An amount in yuan, exact. */
export type Yuan = Big;

/** Nothing, in yuan. */
export const zero: Yuan = new Big(0);

const decimalText = /^-?\d{1,12}(\.\d{1,12})?$/;

/** Returns an amount from a message's number or decimal text, undefined where it is neither; sign and digits are kept. */
export function parseYuan(value: unknown): Yuan | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return new Big(value);
  return typeof value === 'string' && decimalText.test(value) ? new Big(value) : undefined;
}

/** Tells whether an amount can be paid: more than nothing, whole fen. */
export function isPayable(amount: Yuan): boolean {
  return amount.gt(0) && amount.round(2).eq(amount);
}

/** Returns decimal text with two decimals, as amounts stand in messages. */
export function yuanText(amount: Yuan): string {
  return amount.toFixed(2);
}

/** Returns a JSON number, for the few fields that are numbers. */
export function yuanNumber(amount: Yuan): number {
  return amount.toNumber();
}

export function sum(amounts: readonly Yuan[]): Yuan {
  return amounts.reduce((total, amount) => total.plus(amount), zero);
}

export function smaller(left: Yuan, right: Yuan): Yuan {
  return left.lt(right) ? left : right;
}
