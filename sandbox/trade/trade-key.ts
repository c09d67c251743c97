import type { Moment } from '../systems/moment.ts';
import type { Trade } from '../world/trade-rows.ts';

/** Returns the key of a trade: its number is unique within an app, whichever API placed it. */
export function tradeKey({ appId, outTradeNo }: Pick<Trade, 'appId' | 'outTradeNo'>): string {
  return `${appId}/${outTradeNo}`;
}

/** Keeps a trade as it stands now. */
export function keepTrade({ world }: Pick<Moment, 'world'>, trade: Trade): void {
  world.tables.trades.set(tradeKey(trade), trade);
}
