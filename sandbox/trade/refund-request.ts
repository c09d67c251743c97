import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan, type Yuan } from '../../contracts/money.ts';
import { isPayable } from '../money.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readAmount, readObjects, readText } from '../systems/read-content.ts';
import { type AssetType, assetTypes } from '../world/trade-rows.ts';

/** An amount to refund, in yuan, of one asset type or of any; without an amount all that is left of it. */
export interface RefundShare {
  readonly assetType?: AssetType;
  readonly amount?: Yuan;
}

/** What a refund asks for, read. */
export interface RefundRequest {
  readonly refundTradeNo: string;
  readonly shares: readonly RefundShare[];
}

/**
 * Reads a request of one of the three APIs: with refundMethod its elements decide and refundAmount is not looked at, with
 * neither all that is left is refunded. Throws `Refused` for what is no amount or no asset type.
 */
export function readRefundRequest({ content }: Call): RefundRequest {
  const refundTradeNo = readText(content, 'refundTradeNo');
  if (refundTradeNo === undefined) throw new Refused('parameter', 'refundTradeNo');
  const methods = readObjects(content, 'refundMethod');
  const shares = methods.length === 0 ? [{ ...amountOf(content) }] : methods.map(shareOf);
  return { refundTradeNo, shares };
}

/** Returns what a refund asks for as text, the same for requests that ask for the same. */
export function askedText(outTradeNo: string, { shares }: RefundRequest): string {
  const rows = shares.map(({ assetType, amount }) => [
    assetType ?? null,
    amount === undefined ? null : renderYuan(amount),
  ]);
  return JSON.stringify([outTradeNo, rows]);
}

function shareOf(method: JsonObject): RefundShare {
  const assetType = assetTypes.find((type) => type === readText(method, 'assetType'));
  if (assetType === undefined) throw new Refused('parameter', 'assetType');
  return { assetType, ...amountOf(method) };
}

function amountOf(content: JsonObject): { readonly amount?: Yuan } {
  if (!Object.hasOwn(content, 'refundAmount')) return {};
  const amount = readAmount(content, 'refundAmount');
  if (amount === undefined || !isPayable(amount)) throw new Refused('amount', 'refundAmount');
  return { amount };
}
