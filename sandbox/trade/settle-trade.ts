import { zero } from '../money.ts';
import type { Moment } from '../systems/moment.ts';
import { accounts, enter, movement } from '../world/ledger.ts';
import type { ChannelOutcome, Trade, TradePart } from '../world/trade-rows.ts';
import { chargesOf, standOf } from '../world/trade-stand.ts';
import { returnCharges, wholeCharges } from './return-charges.ts';
import { keepTrade } from './trade-key.ts';
import { notifyResult } from './trade-notification.ts';

/** Lets the payment channel decide a trade that waits; one that does not wait stays as it is. */
export function settleTrade(moment: Moment, trade: Trade, outcome: ChannelOutcome): Trade {
  if (trade.state !== 'waiting') return trade;
  const settled =
    outcome === 'paid' ? paidByChannel(moment, trade) : ended(moment, trade, 'failed', moment.now);
  keepTrade(moment, settled);
  notifyResult(moment, settled);
  return settled;
}

/** Closes a trade that waits and whose time is over; what was charged goes back, and nobody is told. */
export function closeTrade(moment: Moment, trade: Trade): Trade {
  const closed = ended(moment, trade, 'closed', trade.expiresAt);
  keepTrade(moment, closed);
  return closed;
}

function paidByChannel(moment: Moment, trade: Trade): Trade {
  const { planned: _planned, ...rest } = trade;
  const payer = trade.parts.findLast(({ due }) => due !== undefined) ?? chosenInPlugin(moment, trade);
  const amount = payer.due ?? zero;
  const merchant = accounts.merchant(trade.tenancyId);
  // The payer's own money is outside: it comes in through the channel as all value does.
  const lines = movement(accounts.issuer, merchant, amount);
  const posting = { cause: 'channel-payment', reference: trade.outTradeNo, at: moment.now, lines } as const;
  enter(moment.world, posting, moment.postingHooks);
  const { due: _due, ...part } = payer;
  const charge = {
    kind: 'channel',
    account: accounts.issuer,
    amount,
    refunded: zero,
    returned: zero,
  } as const;
  const parts = [...trade.parts.filter(({ due }) => due === undefined), { ...part, charges: [charge] }];
  return { ...rest, parts, state: 'paid', endedAt: moment.now };
}

/** An order without methods is paid with what the payer chooses: the tenant's first channel (a proposal). */
function chosenInPlugin({ world }: Moment, trade: Trade): TradePart {
  const payWay = world.tables.tenants.get(trade.tenancyId)?.payWays[0] ?? '';
  const due = trade.totalAmount.minus(standOf(trade).paid);
  return { assetType: 'cash', code: payWay, productCode: '', charges: [], due };
}

function ended(moment: Moment, trade: Trade, state: 'failed' | 'closed', at: number): Trade {
  const { planned: _planned, ...rest } = trade;
  if (chargesOf(trade).length > 0) {
    returnCharges({ ...moment, now: at }, trade, {
      takes: wholeCharges(trade),
      from: accounts.merchant(trade.tenancyId),
      cause: 'trade-return',
      reference: trade.outTradeNo,
    });
  }
  const parts = trade.parts.map(({ due: _due, ...part }) => ({ ...part, charges: [] }));
  return { ...rest, parts, state, endedAt: at };
}
