import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import { proposals } from '../proposals.ts';
import type { AssetType, Charge, Trade, TradePart } from '../world/trade-rows.ts';
import { sharesOf } from './shares-of.ts';

/** Returns what each kind of asset paid: amounts are text above, numbers inside useList (document 002). */
export function renderAssets(trade: Trade): JsonObject {
  const paidBy = (...types: readonly AssetType[]) =>
    trade.parts.filter(({ assetType, charges }) => types.includes(assetType) && charges.length > 0);
  return {
    ...renderUses('cardPaid', paidBy('cashcard')),
    ...renderCoupons(paidBy('coupon')),
    ...renderPoints(paidBy('points')),
    ...renderCash(paidBy('cash', 'preAuth')),
  };
}

function chargesOfAll(parts: readonly TradePart[]): readonly Charge[] {
  return parts.flatMap(({ charges }) => charges);
}

function renderAmounts(parts: readonly TradePart[]): JsonObject {
  const { paid, merchant, user } = sharesOf(chargesOfAll(parts));
  return {
    paidAmount: renderYuan(paid),
    merchantAmount: renderYuan(merchant),
    userAmount: renderYuan(user),
  };
}

function renderUse({ productCode, charges }: TradePart): JsonObject {
  const { paid, merchant, user } = sharesOf(charges);
  return {
    tenderCode: productCode,
    discountCode: '',
    errorCode: '00',
    paidAmount: paid.toNumber(),
    merchantAmount: merchant.toNumber(),
    userAmount: user.toNumber(),
  };
}

function renderUses(field: string, parts: readonly TradePart[]): JsonObject {
  if (parts.length === 0) return {};
  return { [field]: { ...renderAmounts(parts), useList: parts.map(renderUse) } };
}

function renderCoupons(parts: readonly TradePart[]): JsonObject {
  if (parts.length === 0) return {};
  const useList = parts.map((part) => ({
    ...renderUse(part),
    marketCode: part.productCode,
    code: part.code,
  }));
  return { couponPaid: { ...renderAmounts(parts), paymentStatus: 'Success', useList } };
}

function renderPoints(parts: readonly TradePart[]): JsonObject {
  if (parts.length === 0) return {};
  const { paid } = sharesOf(chargesOfAll(parts));
  const pointsCount = paid.div(proposals.yuanPerPoint.value).toFixed(0);
  return { pointsPaid: { paidAmount: renderYuan(paid), pointsCount, merchantAmount: renderYuan(paid) } };
}

function renderCash(parts: readonly TradePart[]): JsonObject {
  return parts.length === 0 ? {} : { cashPaid: renderAmounts(parts) };
}
