import { sumYuan } from '../../contracts/money.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import type { Moment } from '../systems/moment.ts';
import { accounts, enter, movement } from '../world/ledger.ts';
import type { PlannedOutcome, Refund, Trade } from '../world/trade-rows.ts';
import { allocateRefund } from './allocate-refund.ts';
import { plannedOutcome } from './chosen-outcome.ts';
import { findTrade } from './find-trade.ts';
import { askedText, readRefundRequest } from './refund-request.ts';
import { withTakes } from './return-charges.ts';
import { settleRefund } from './settle-refund.ts';
import { keepTrade, tradeKey } from './trade-key.ts';

/** A refund and its trade as they stand. */
export interface TradeRefund {
  readonly trade: Trade;
  readonly refund: Refund;
}

/** Refunds what a request asks for; the same number with the same content answers the refund it made. Throws `Refused`. */
export function refundTrade(call: Call): TradeRefund {
  const request = readRefundRequest(call);
  const trade = findTrade(call);
  const { refundTradeNo } = request;
  const asked = askedText(trade.outTradeNo, request);
  const isKnown =
    call.world.tables.refundNumbers.has(`${call.app.appId}/${refundTradeNo}`) ||
    // The list of numbers forgets the oldest; a trade knows its own.
    trade.refunds.some((one) => one.refundTradeNo === refundTradeNo);
  if (isKnown) return repeated(trade, refundTradeNo, asked);
  if (trade.state !== 'paid') throw new Refused('trade-not-paid', 'outTradeNo');
  const takes = allocateRefund(trade, request.shares);
  if (takes === undefined) throw new Refused('refund-exceeds', 'refundAmount');
  const planned = plannedOutcome(call, 'refund', refundTradeNo);
  return beginRefund(call, trade, { refundTradeNo, asked, takes, planned });
}

/** A refund that may be made. */
export interface GrantedRefund extends Pick<Refund, 'refundTradeNo' | 'asked' | 'takes'> {
  readonly planned: PlannedOutcome | undefined;
}

/** Takes the money of a refund from the merchant, and lets the channel decide if it does so at once. */
export function beginRefund(moment: Moment, trade: Trade, granted: GrantedRefund): TradeRefund {
  const { refundTradeNo, asked, takes, planned } = granted;
  moment.world.tables.refundNumbers.set(`${trade.appId}/${refundTradeNo}`, tradeKey(trade));
  const refund: Refund = {
    refundTradeNo,
    asked,
    amount: sumYuan(takes.map(({ amount }) => amount)),
    takes,
    state: 'processing',
    askedAt: moment.now,
    ...(planned === undefined ? {} : { planned }),
  };
  const taken = takeFromMerchant(moment, trade, refund);
  keepTrade(moment, taken);
  return planned !== undefined && planned.at <= moment.now
    ? settleRefund(moment, taken, refund, planned.outcome)
    : { trade: taken, refund };
}

/** Returns the refund a request names, or the latest of the trade; throws `Refused` where there is none. */
export function findRefund(trade: Trade, refundTradeNo: string | undefined): Refund {
  const refund =
    refundTradeNo === undefined
      ? trade.refunds.at(-1)
      : trade.refunds.find((one) => one.refundTradeNo === refundTradeNo);
  if (refund === undefined) throw new Refused('refund-unknown', 'refundTradeNo');
  return refund;
}

function repeated(trade: Trade, refundTradeNo: string, asked: string): TradeRefund {
  const refund = trade.refunds.find((one) => one.refundTradeNo === refundTradeNo);
  if (refund?.asked !== asked) throw new Refused('refund-number-used', 'refundTradeNo');
  return { trade, refund };
}

/** The merchant gives the money at once; until the channel has decided, it is on its way. */
function takeFromMerchant(moment: Moment, trade: Trade, refund: Refund): Trade {
  const { refundTradeNo: reference, amount, takes } = refund;
  const lines = movement(accounts.merchant(trade.tenancyId), accounts.refundsUnderWay, amount);
  const { world, now, postingHooks } = moment;
  enter(world, { cause: 'refund', reference, at: now, lines }, postingHooks);
  const parts = withTakes(trade, takes, (charge, taken) => ({
    ...charge,
    refunded: charge.refunded.plus(taken),
  }));
  return { ...trade, parts, refunds: [...trade.refunds, refund] };
}
