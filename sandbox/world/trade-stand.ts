import { sumYuan, type Yuan } from '../../contracts/money.ts';
import type { Charge, Trade } from './trade-rows.ts';

/** How the money of a trade stands, in yuan: paid = settled + refunded, and what is settled can still be refunded. */
export interface TradeStand {
  readonly paid: Yuan;
  /** What the merchant holds of it. */
  readonly settled: Yuan;
  /** What refunds took of it, those under way included. */
  readonly refunded: Yuan;
  readonly refundable: Yuan;
  /** Of what is refunded: given by the merchant and not decided yet. */
  readonly refundsUnderWay: Yuan;
  /** Of what is refunded: parts of coupon uses, which come back as a whole. */
  readonly couponsUnderWay: Yuan;
}

/** Returns how the money of a trade stands, computed from its charges. */
export function standOf(trade: Trade): TradeStand {
  const charges = chargesOf(trade);
  const paid = sumYuan(charges.map(({ amount }) => amount));
  const refunded = sumYuan(charges.map((charge) => charge.refunded));
  const returned = sumYuan(charges.map((charge) => charge.returned));
  const left = paid.minus(refunded);
  return {
    paid,
    settled: left,
    refunded,
    refundable: trade.state === 'paid' ? left : left.times(0),
    refundsUnderWay: refunded.minus(returned),
    couponsUnderWay: sumYuan(charges.filter(isPartlyReturned).map((charge) => charge.returned)),
  };
}

/** Returns every charge of a trade, in the order in which they were made. */
export function chargesOf(trade: Trade): readonly Charge[] {
  return trade.parts.flatMap(({ charges }) => charges);
}

/** Returns when something happens to a trade by itself: it expires, or the channel decides as planned. */
export function nextDueOf(trade: Trade): number | undefined {
  const times = [
    ...(trade.state === 'waiting' ? [trade.expiresAt] : []),
    ...(trade.planned === undefined ? [] : [trade.planned.at]),
    ...trade.refunds.flatMap(({ planned }) => (planned === undefined ? [] : [planned.at])),
  ];
  return times.length === 0 ? undefined : Math.min(...times);
}

function isPartlyReturned({ kind, amount, returned }: Charge): boolean {
  return kind === 'coupon' && returned.lt(amount);
}
