import type { Yuan } from '../../contracts/money.ts';
import { smaller, zero } from '../money.ts';
import type { RefundTake, Trade } from '../world/trade-rows.ts';
import type { RefundShare } from './refund-request.ts';

/** A charge that can still be taken from. */
interface Left extends RefundTake {
  readonly assetType: string;
}

/**
 * Returns which charges a refund takes, what was charged last first (a proposal); undefined where a share asks for more
 * than is left, or for all where nothing is left.
 */
export function allocateRefund(
  trade: Trade,
  shares: readonly RefundShare[],
): readonly RefundTake[] | undefined {
  let left = leftOf(trade);
  const takes: RefundTake[] = [];
  for (const { assetType, amount } of shares) {
    const isMeant = (one: Left) => assetType === undefined || one.assetType === assetType;
    const taken = take(left.filter(isMeant), amount);
    if (taken === undefined) return undefined;
    takes.push(...taken);
    left = left.map((one) => ({ ...one, amount: one.amount.minus(takenOf(one, taken)) }));
  }
  return takes;
}

function leftOf({ parts }: Trade): readonly Left[] {
  return parts
    .flatMap(({ assetType, charges }, part) =>
      charges.map(({ amount, refunded }, charge) => ({
        assetType,
        part,
        charge,
        amount: amount.minus(refunded),
      })),
    )
    .toReversed();
}

function take(from: readonly Left[], amount: Yuan | undefined): readonly RefundTake[] | undefined {
  let due = amount;
  const takes: RefundTake[] = [];
  for (const { part, charge, amount: held } of from) {
    const taken = due === undefined ? held : smaller(held, due);
    if (taken.eq(0)) continue;
    takes.push({ part, charge, amount: taken });
    due = due?.minus(taken);
  }
  const isEnough = due === undefined ? takes.length > 0 : due.eq(0);
  return isEnough ? takes : undefined;
}

function takenOf(one: Left, takes: readonly RefundTake[]): Yuan {
  return takes.find(({ part, charge }) => part === one.part && charge === one.charge)?.amount ?? zero;
}
