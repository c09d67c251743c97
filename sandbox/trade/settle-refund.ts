import type { Moment } from '../systems/moment.ts';
import { accounts, enter, movement } from '../world/ledger.ts';
import type { ChannelOutcome, Refund, Trade, TradePart } from '../world/trade-rows.ts';
import { returnCharges, withTakes } from './return-charges.ts';
import { keepTrade } from './trade-key.ts';
import { notifyResult } from './trade-notification.ts';

/** Lets the channel decide a refund that is under way, and returns it and its trade; another one stays as it is. */
export function settleRefund(
  moment: Moment,
  trade: Trade,
  refund: Refund,
  outcome: ChannelOutcome,
): { readonly trade: Trade; readonly refund: Refund } {
  if (refund.state !== 'processing') return { trade, refund };
  const parts =
    outcome === 'paid' ? arrived(moment, trade, refund) : givenBackToMerchant(moment, trade, refund);
  const { planned: _planned, ...rest } = refund;
  const state = outcome === 'paid' ? 'success' : 'failed';
  const settled: Refund = { ...rest, state, endedAt: moment.now };
  const refunds = trade.refunds.map((one) => (one.refundTradeNo === refund.refundTradeNo ? settled : one));
  const changed = { ...trade, parts, refunds };
  keepTrade(moment, changed);
  notifyResult(moment, changed, settled);
  return { trade: changed, refund: settled };
}

function arrived(moment: Moment, trade: Trade, { refundTradeNo, takes }: Refund): readonly TradePart[] {
  const from = accounts.refundsUnderWay;
  return returnCharges(moment, trade, { takes, from, cause: 'refund', reference: refundTradeNo });
}

function givenBackToMerchant(
  { world, now, postingHooks }: Moment,
  trade: Trade,
  { refundTradeNo: reference, amount, takes }: Refund,
): readonly TradePart[] {
  const lines = movement(accounts.refundsUnderWay, accounts.merchant(trade.tenancyId), amount);
  enter(world, { cause: 'refund', reference, at: now, lines }, postingHooks);
  return withTakes(trade, takes, (charge, taken) => ({
    ...charge,
    refunded: charge.refunded.minus(taken),
  }));
}
