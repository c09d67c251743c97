import Big from 'big.js';

/** An amount of money in yuan, exact. */
export type Yuan = Big;

/** Plain decimal digits: no exponent, thousands separator, sign `+`, leading zero, blank or full-width digit. */
const plainDecimal = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

/** Returns an amount written as plain decimal text in yuan, exactly; undefined for any other writing. */
export function parseYuan(text: string): Yuan | undefined {
  return plainDecimal.test(text) ? new Big(text) : undefined;
}

/**
 * Returns an amount in yuan as it stands in a message, text or number; undefined where it is neither.
 * Numbers are read by their digits, so pass them as lossless-json gives them, not as floats.
 */
export function readYuan(value: unknown): Yuan | undefined {
  if (typeof value === 'string') return parseYuan(value);
  if (typeof value === 'number') return parseYuan(String(value));
  if (typeof value === 'object' && value !== null && 'isLosslessNumber' in value) {
    return parseYuan(value.toString());
  }
  return undefined;
}

/** Returns the exact sum of amounts in yuan; zero for none. */
export function sumYuan(amounts: readonly Yuan[]): Yuan {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Big(0));
}

/** Returns an amount in yuan with two decimals, such as `40.80`; more decimals are kept, never rounded away. */
export function renderYuan(amount: Yuan): string {
  return amount.c.length - 1 - amount.e > 2 ? amount.toFixed() : amount.toFixed(2);
}

/** True where an amount in yuan is a whole number of fen. */
export function isWholeFen(amount: Yuan): boolean {
  // big.js keeps no trailing zeros, so that the digits behind the point are all there are.
  return amount.c.length - 1 - amount.e <= 2;
}
