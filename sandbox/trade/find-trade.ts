import { shanghaiDate } from '../../contracts/clock.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { listedFields } from '../systems/listed-fields.ts';
import { readText } from '../systems/read-content.ts';
import type { Trade } from '../world/trade-rows.ts';
import { tradeKey } from './trade-key.ts';

/**
 * Returns the trade a request names. Where its page has tradeTime, the trade is looked for on that day, or today where it
 * is left out (payments.md 1.2 and 1.3). Throws `Refused` where there is none.
 */
export function findTrade(call: Call): Trade {
  const { content, app, world, operation, now } = call;
  const outTradeNo = readText(content, 'outTradeNo') ?? '';
  const trade = world.tables.trades.get(tradeKey({ appId: app.appId, outTradeNo }));
  const isByDay = listedFields(operation.id, 'request').includes('tradeTime');
  const day = readText(content, 'tradeTime') ?? shanghaiDate(now);
  if (trade === undefined || (isByDay && shanghaiDate(trade.placedAt) !== day)) {
    throw new Refused('trade-unknown', 'outTradeNo');
  }
  return trade;
}
