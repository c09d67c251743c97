import { sumYuan, type Yuan } from '../../contracts/money.ts';
import { recordTransaction } from '../cards/record-transaction.ts';
import { notifyStatus } from '../notifications/notify-status.ts';
import type { Moment } from '../systems/moment.ts';
import { accounts, enter, type Line, movement, type Posting } from '../world/ledger.ts';
import type { Charge, RefundTake, Trade, TradePart } from '../world/trade-rows.ts';

/** Which charges go back, from which account, and how the books call it. */
export interface ReturnOrder {
  readonly takes: readonly RefundTake[];
  readonly from: string;
  readonly cause: Extract<Posting['cause'], 'trade-return' | 'refund'>;
  /** The caller's number of what brings the money back. */
  readonly reference: string;
}

/** Brings charges back to the assets they came from and returns the trade's parts as they stand then. */
export function returnCharges(moment: Moment, trade: Trade, order: ReturnOrder): readonly TradePart[] {
  const { world, now, postingHooks } = moment;
  const { cause, reference, takes } = order;
  const lines = takes.flatMap((take) => linesBack(moment, trade, take, order.from));
  enter(world, { cause, reference, at: now, lines }, postingHooks);
  for (const [index, part] of trade.parts.entries()) recordOnCard(moment, part, order, index);
  return withTakes(trade, takes, (charge, amount) => ({ ...charge, returned: charge.returned.plus(amount) }));
}

/** Returns the takes that bring back every charge of a trade, the last one first. */
export function wholeCharges(trade: Trade): readonly RefundTake[] {
  return trade.parts
    .flatMap(({ charges }, part) => charges.map(({ amount }, charge) => ({ part, charge, amount })))
    .toReversed();
}

/** Returns a trade's parts with each charge that is taken from changed. */
export function withTakes(
  trade: Trade,
  takes: readonly RefundTake[],
  change: (charge: Charge, amount: Yuan) => Charge,
): readonly TradePart[] {
  return trade.parts.map((part, partIndex) => ({
    ...part,
    charges: part.charges.map((charge, chargeIndex) => {
      const mine = takes.filter((take) => take.part === partIndex && take.charge === chargeIndex);
      return mine.length === 0 ? charge : change(charge, sumYuan(mine.map(({ amount }) => amount)));
    }),
  }));
}

function linesBack(
  moment: Moment,
  trade: Trade,
  { part, charge, amount }: RefundTake,
  from: string,
): readonly Line[] {
  const [of, taken] = [trade.parts[part], trade.parts[part]?.charges[charge]];
  if (of === undefined || taken === undefined)
    throw new Error(`trade ${trade.outTradeNo} has no such charge`);
  if (taken.kind !== 'coupon') return movement(from, taken.account, amount);
  return couponBack(moment, { code: of.code, taken, amount, from });
}

interface CouponBack {
  readonly code: string;
  readonly taken: Charge;
  readonly amount: Yuan;
  readonly from: string;
}

/** A use cannot be half a use: its parts wait until all of it has come back, and then it can be used again. */
function couponBack(moment: Moment, { code, taken, amount, from }: CouponBack): readonly Line[] {
  const { world } = moment;
  const coupon = world.tables.coupons.get(code);
  const isWhole = taken.returned.plus(amount).eq(taken.amount);
  if (coupon === undefined || !isWhole) return movement(from, accounts.couponsUnderWay, amount);
  world.tables.coupons.set(code, { ...coupon, remainTimes: coupon.remainTimes + 1 });
  notifyStatus(moment, { kind: 'coupon', code });
  return [
    ...movement(from, taken.account, amount),
    ...movement(accounts.couponsUnderWay, taken.account, taken.returned),
    ...movement(accounts.issuer, taken.account, coupon.faceValue.minus(taken.amount)),
  ];
}

function recordOnCard(moment: Moment, part: TradePart, order: ReturnOrder, index: number): void {
  const amountOf = (kind: Charge['kind']) =>
    sumYuan(
      order.takes
        .filter((take) => take.part === index && part.charges[take.charge]?.kind === kind)
        .map(({ amount }) => amount),
    );
  const [principal, subsidy] = [amountOf('principal'), amountOf('subsidy')];
  if (part.txnId === undefined || principal.plus(subsidy).eq(0)) return;
  recordTransaction(moment, {
    cardNo: part.code,
    type: order.cause === 'refund' ? 'refund' : 'reverse',
    orgTxnNo: order.reference,
    originalTxnId: part.txnId,
    principal,
    subsidy,
  });
}
