import { sumYuan, type Yuan } from '../../contracts/money.ts';
import { zero } from '../money.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readAmount, readText } from '../systems/read-content.ts';
import type { Trade } from '../world/rows.ts';
import { deduct } from './deduct.ts';
import type { Deduction } from './deduction.ts';
import { readPayMethods } from './pay-method.ts';

/** An order that was placed, and what its payment methods did; methods left over when enough was paid did nothing. */
export interface PlacedTrade {
  readonly trade: Trade;
  readonly deductions: readonly Deduction[];
}

/** How long an order can be paid where it does not say (document 002, row timeExpire). */
const defaultValidityMs = 5 * 60 * 1000;

/** Charges the payment methods in the order agreed until enough is paid, and keeps the order; throws `Refused`. */
export function placeTrade(call: Call): PlacedTrade {
  const { content, world, app, now } = call;
  const outTradeNo = readText(content, 'outTradeNo');
  const totalAmount = readAmount(content, 'totalAmount');
  if (outTradeNo === undefined || totalAmount === undefined) throw new Refused('parameter', 'outTradeNo');
  const deductions: Deduction[] = [];
  for (const method of readPayMethods(content)) {
    const rest = totalAmount.minus(paidBy(deductions));
    if (rest.lte(0)) break;
    deductions.push(deduct({ call, method, outTradeNo, rest }));
  }
  const paidAmount = paidBy(deductions);
  const waiting = deductions.find((one) => one.kind === 'waiting');
  const trade: Trade = {
    appId: app.appId,
    outTradeNo,
    state: paidAmount.gte(totalAmount) ? 'paid' : 'waiting',
    totalAmount,
    paidAmount,
    placedAt: now,
    expiresAt: expiryOf(call),
    ...(waiting === undefined ? {} : { prepayId: waiting.prepayId }),
  };
  // Without an asynchronous method nobody is left to pay the rest.
  if (trade.state === 'waiting' && waiting === undefined && deductions.length > 0) {
    throw new Refused('amount', 'payMethod');
  }
  world.tables.trades.set(`${app.appId}/${outTradeNo}`, trade);
  return { trade, deductions };
}

/** Returns what was paid at once, in yuan; what the payer still has to pay does not count. */
function paidBy(deductions: readonly Deduction[]): Yuan {
  return sumYuan(deductions.map(paidByOne));
}

function paidByOne(deduction: Deduction): Yuan {
  switch (deduction.kind) {
    case 'card':
    case 'coupon':
      return sumYuan(deduction.uses.map(({ paid }) => paid));
    case 'points':
      return deduction.paid;
    case 'waiting':
      return zero;
  }
}

/** `timeExpire` is a time in Shanghai (UTC+8), yyyyMMddHHmmss. */
function expiryOf(call: Call): number {
  const text = readText(call.content, 'timeExpire');
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text ?? '');
  if (parts === null) return call.now + defaultValidityMs;
  const [, year, month, day, hour, minute, second] = parts;
  const parsed = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  return Number.isNaN(parsed) ? call.now + defaultValidityMs : parsed;
}
