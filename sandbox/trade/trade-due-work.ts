import type { Moment } from '../systems/moment.ts';
import type { Trade } from '../world/trade-rows.ts';
import { settleRefund } from './settle-refund.ts';
import { closeTrade, settleTrade } from './settle-trade.ts';

/** Lets happen what is due to trades by now, in the order of time: channels decide as planned, unpaid orders are closed. */
export function settleDueTrades(moment: Moment): void {
  const { trades } = moment.world.tables;
  for (let key = trades.firstDue(moment.now); key !== undefined; key = trades.firstDue(moment.now)) {
    const trade = trades.get(key);
    if (trade === undefined) return;
    settleDue(moment, trade);
  }
}

/** Does the earliest of what is due to a trade, at the time it was due; a trade can no longer be paid when it expires. */
function settleDue(moment: Moment, trade: Trade): void {
  const { planned, expiresAt, state } = trade;
  const refund = trade.refunds.find((one) => one.planned !== undefined && one.planned.at <= moment.now);
  if (state === 'waiting' && planned !== undefined && planned.at < expiresAt) {
    settleTrade({ ...moment, now: planned.at }, trade, planned.outcome);
  } else if (state === 'waiting') {
    closeTrade(moment, trade);
  } else if (refund?.planned !== undefined) {
    settleRefund({ ...moment, now: refund.planned.at }, trade, refund, refund.planned.outcome);
  } else {
    throw new Error(`nothing is due to trade ${trade.outTradeNo}`);
  }
}
