import type { PaymentApi } from '../../contracts/target.ts';
import { isPayable } from '../money.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readAmount, readObject, readText } from '../systems/read-content.ts';
import type { Prepayment, Trade, TradePart } from '../world/trade-rows.ts';
import { standOf } from '../world/trade-stand.ts';
import { plannedOutcome } from './chosen-outcome.ts';
import { deduct } from './deduct.ts';
import { expiryOf } from './expiry-of.ts';
import { readPayMethods } from './pay-method.ts';
import { settleTrade } from './settle-trade.ts';
import { keepTrade } from './trade-key.ts';
import { notifyResult } from './trade-notification.ts';

/** Where an order comes from. */
export interface Origin {
  readonly api: PaymentApi;
  /** What prePay prepared. */
  readonly prepayment?: Prepayment;
  /** The member who launched the plugin. */
  readonly memberId?: string | undefined;
}

/** Charges the payment methods in the order agreed until enough is paid, and keeps the order; throws `Refused`. */
export function placeTrade(call: Call, origin: Origin): Trade {
  const trade = charged(call, newTrade(call, origin), origin.memberId);
  const isPaid = standOf(trade).paid.gte(trade.totalAmount);
  // Without an asynchronous method nobody is left to pay the rest.
  if (!isPaid && trade.parts.length > 0 && !trade.parts.some(isDue)) throw new Refused('amount', 'payMethod');
  if (isPaid) {
    const paid: Trade = { ...trade, state: 'paid', endedAt: call.now };
    keepTrade(call, paid);
    notifyResult(call, paid);
    return paid;
  }
  const planned = plannedOutcome(call, 'payment', trade.outTradeNo);
  const waiting: Trade = planned === undefined ? trade : { ...trade, planned };
  keepTrade(call, waiting);
  return planned !== undefined && planned.at <= call.now
    ? settleTrade(call, waiting, planned.outcome)
    : waiting;
}

function charged(call: Call, trade: Trade, memberId: string | undefined): Trade {
  const { outTradeNo, totalAmount } = trade;
  let parts: readonly TradePart[] = [];
  for (const method of readPayMethods(call.content)) {
    const rest = totalAmount.minus(standOf({ ...trade, parts }).paid);
    if (rest.lte(0)) break;
    parts = [...parts, ...deduct({ call, method, outTradeNo, rest, memberId })];
  }
  return { ...trade, parts };
}

function newTrade(call: Call, { api, prepayment }: Origin): Trade {
  const { content, app, tenant, now, ids } = call;
  const outTradeNo = readText(content, 'outTradeNo');
  const totalAmount = readAmount(content, 'totalAmount');
  if (outTradeNo === undefined || totalAmount === undefined || !isPayable(totalAmount)) {
    throw new Refused('parameter', 'outTradeNo');
  }
  const stated = orderFields(call);
  return {
    api,
    appId: app.appId,
    tenancyId: tenant.tenancyId,
    outTradeNo,
    prepayId: prepayment?.prepayId ?? ids.token(prepayIdLength),
    state: 'waiting',
    totalAmount,
    parts: [],
    refunds: [],
    placedAt: now,
    expiresAt: prepayment?.expiresAt ?? expiryOf(call),
    ...(prepayment === undefined ? {} : fieldsOfPrepayment(prepayment)),
    ...stated,
  };
}

/** Characters of a prepayId; up to 128 are documented (document 002, row prepayId). */
export const prepayIdLength = 32;

/** Returns what an order says beside its amounts, as far as a query or a notification gives it back. */
export function orderFields({
  content,
}: Call): Pick<Trade, 'orderId' | 'currency' | 'notifyUrl' | 'originalData'> {
  const fields = {
    orderId: readText(content, 'orderId'),
    currency: readText(content, 'currency'),
    notifyUrl: readText(content, 'notifyUrl'),
    originalData: readText(readObject(content, 'extendInfo') ?? {}, 'originalData'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function fieldsOfPrepayment({ orderId, notifyUrl, originalData }: Prepayment): Partial<Trade> {
  const fields = { orderId, notifyUrl, originalData };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isDue({ due }: TradePart): boolean {
  return due !== undefined;
}
