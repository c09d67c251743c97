import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readAmount, readText } from '../systems/read-content.ts';
import type { Prepayment, Trade } from '../world/trade-rows.ts';
import { expiryOf } from './expiry-of.ts';
import { orderFields, placeTrade, prepayIdLength } from './place-trade.ts';
import { renderPayPage } from './render-trade.ts';

/** Prepares a payment and returns all that its answer can tell; throws `Refused`. */
export function prepare(call: Call): JsonObject {
  const { content, app, ids, world } = call;
  const totalAmount = readAmount(content, 'totalAmount');
  if (totalAmount === undefined) throw new Refused('parameter', 'totalAmount');
  const { orderId, notifyUrl, originalData } = orderFields(call);
  const prepayment: Prepayment = {
    appId: app.appId,
    prepayId: ids.token(prepayIdLength),
    totalAmount,
    expiresAt: expiryOf(call),
    ...(orderId === undefined ? {} : { orderId }),
    ...(notifyUrl === undefined ? {} : { notifyUrl }),
    ...(originalData === undefined ? {} : { originalData }),
  };
  world.tables.prepayments.set(keyOf(prepayment), prepayment);
  const incentive = readAmount(content, 'incentiveAmount');
  return {
    prepayId: prepayment.prepayId,
    ...(orderId === undefined ? {} : { orderId }),
    totalAmount: renderYuan(totalAmount),
    ...(incentive === undefined ? {} : { incentiveAmount: renderYuan(incentive) }),
    timeExpire: shanghaiDateTime(prepayment.expiresAt),
    ...renderPayPage(prepayment.prepayId),
  };
}

/** Places the order of legacy.pay, by what was prepared where it names a prepayId; throws `Refused`. */
export function chargePrepayment(call: Call): Trade {
  const prepayId = readText(call.content, 'prepayId');
  if (prepayId === undefined) return placeTrade(call, { api: 'legacy' });
  const { prepayments } = call.world.tables;
  const prepayment = prepayments.get(keyOf({ appId: call.app.appId, prepayId }));
  if (prepayment === undefined) throw new Refused('prepay-unknown', 'prepayId');
  if (prepayment.chargedBy !== undefined) throw new Refused('number-used', 'prepayId');
  if (call.now >= prepayment.expiresAt) throw new Refused('trade-closed', 'prepayId');
  const total = readAmount(call.content, 'totalAmount');
  if (total === undefined || !total.eq(prepayment.totalAmount)) throw new Refused('amount', 'totalAmount');
  const trade = placeTrade(call, { api: 'legacy', prepayment });
  prepayments.set(keyOf(prepayment), { ...prepayment, chargedBy: trade.outTradeNo });
  return trade;
}

function keyOf({ appId, prepayId }: Pick<Prepayment, 'appId' | 'prepayId'>): string {
  return `${appId}/${prepayId}`;
}
