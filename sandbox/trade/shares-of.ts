import { sumYuan, type Yuan } from '../../contracts/money.ts';
import type { Charge } from '../world/trade-rows.ts';

/** What charges paid in all, what of it the payer paid, and what the merchant receives; in yuan. */
export interface Shares {
  readonly paid: Yuan;
  readonly user: Yuan;
  readonly merchant: Yuan;
}

/** The kinds of charge that count as the payer's own money, and as the merchant's income: the subsidy is neither. */
const payersMoney: readonly Charge['kind'][] = ['principal', 'channel'];
const merchantsIncome: readonly Charge['kind'][] = ['principal', 'channel', 'coupon', 'points'];

/** Returns how an amount paid is shared between payer and merchant (proposal `subsidyIsPaidByMerchant`). */
export function sharesOf(charges: readonly Charge[]): Shares {
  const sumOf = (kinds: readonly Charge['kind'][]) =>
    sumYuan(charges.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
  return {
    paid: sumYuan(charges.map(({ amount }) => amount)),
    user: sumOf(payersMoney),
    merchant: sumOf(merchantsIncome),
  };
}
