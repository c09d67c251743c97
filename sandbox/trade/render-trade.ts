import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan, sumYuan, type Yuan } from '../../contracts/money.ts';
import { zero } from '../money.ts';
import { proposals } from '../proposals.ts';
import type { Deduction, Use } from './deduction.ts';
import type { PlacedTrade } from './place-trade.ts';

/** What an asset type paid in all. */
interface Totals {
  readonly paid: Yuan;
  readonly user: Yuan;
  readonly merchant: Yuan;
}

const payPages = 'https://sandbox.ebuy-kit.example/pay';

/** Returns the answer's content of a placed order: amounts are text above, numbers inside useList (document 002). */
export function renderTrade({ trade, deductions }: PlacedTrade): JsonObject {
  const totals = deductions.map(totalsOf);
  const isEchoed = [...trade.outTradeNo].length >= proposals.shortOutTradeNoIsNotEchoed.value;
  return {
    ...(isEchoed ? { outTradeNo: trade.outTradeNo } : {}),
    paidAmount: renderYuan(trade.paidAmount),
    userPaid: renderYuan(sumYuan(totals.map(({ user }) => user))),
    merchantAmount: renderYuan(sumYuan(totals.map(({ merchant }) => merchant))),
    ...renderCards(deductions),
    ...renderCoupons(deductions),
    ...renderPoints(deductions),
    ...renderWaiting(deductions),
  };
}

function totalsOf(deduction: Deduction): Totals {
  switch (deduction.kind) {
    case 'card':
    case 'coupon':
      return totalsOfUses(deduction.uses);
    case 'points':
      return { paid: deduction.paid, user: zero, merchant: deduction.paid };
    case 'waiting':
      return { paid: zero, user: zero, merchant: zero };
  }
}

function totalsOfUses(uses: readonly Use[]): Totals {
  return {
    paid: sumYuan(uses.map(({ paid }) => paid)),
    user: sumYuan(uses.map(({ user }) => user)),
    merchant: sumYuan(uses.map(({ merchant }) => merchant)),
  };
}

function usesOf(deductions: readonly Deduction[], kind: 'card' | 'coupon'): readonly Use[] {
  return deductions.flatMap((one) => (one.kind === kind ? one.uses : []));
}

function renderUses(uses: readonly Use[]): JsonObject {
  const { paid, user, merchant } = totalsOfUses(uses);
  return {
    paidAmount: renderYuan(paid),
    merchantAmount: renderYuan(merchant),
    userAmount: renderYuan(user),
    useList: uses.map((use) => ({
      tenderCode: use.productCode,
      discountCode: '',
      errorCode: '00',
      paidAmount: use.paid.toNumber(),
      merchantAmount: use.merchant.toNumber(),
      userAmount: use.user.toNumber(),
    })),
  };
}

function renderCards(deductions: readonly Deduction[]): JsonObject {
  const uses = usesOf(deductions, 'card');
  return uses.length === 0 ? {} : { cardPaid: renderUses(uses) };
}

function renderCoupons(deductions: readonly Deduction[]): JsonObject {
  const uses = usesOf(deductions, 'coupon');
  if (uses.length === 0) return {};
  const { useList, ...amounts } = renderUses(uses);
  const detailed = (Array.isArray(useList) ? useList : []).map((use: JsonObject, index) => ({
    ...use,
    marketCode: uses[index]?.productCode,
    code: uses[index]?.code,
  }));
  return { couponPaid: { ...amounts, paymentStatus: 'Success', useList: detailed } };
}

function renderPoints(deductions: readonly Deduction[]): JsonObject {
  const used = deductions.filter((one) => one.kind === 'points');
  if (used.length === 0) return {};
  const paid = renderYuan(sumYuan(used.map((one) => one.paid)));
  const pointsCount = String(used.reduce((count, one) => count + one.points, 0));
  return { pointsPaid: { paidAmount: paid, pointsCount, merchantAmount: paid } };
}

/** What the payer needs to pay the rest; the amount itself is paid only when the channel says so. */
function renderWaiting(deductions: readonly Deduction[]): JsonObject {
  const waiting = deductions.find((one) => one.kind === 'waiting');
  if (waiting === undefined) return {};
  const { prepayId, payWay } = waiting;
  return {
    prepayId,
    ...(payWay === '' ? {} : { paymentChannelType: payWay }),
    qrCodeUrl: `${payPages}/qr/${prepayId}`,
    channelAppId: prepayId.slice(0, 18),
    redirectUrl: `${payPages}/${prepayId}`,
  };
}
