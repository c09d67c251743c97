import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import type { AssetType, Trade } from '../world/trade-rows.ts';
import { chargesOf, standOf } from '../world/trade-stand.ts';
import { renderAssets } from './render-assets.ts';
import { sharesOf } from './shares-of.ts';

const payPages = 'https://sandbox.ebuy-kit.example/pay';

/** Asset types by which the payer pays through a channel. */
const channelTypes: readonly AssetType[] = ['cash', 'preAuth'];

/**
 * Returns all that answers and notifications tell of a trade, amounts as text in yuan; each interface takes of it what its
 * page lists.
 */
export function renderTrade(trade: Trade): JsonObject {
  const { paid, refunded, refundable } = standOf(trade);
  const { user, merchant } = sharesOf(chargesOf(trade));
  const { orderId, currency, endedAt, state } = trade;
  return {
    paymentStatus: paymentStatusOf(trade),
    outTradeNo: trade.outTradeNo,
    prepayId: trade.prepayId,
    ...(orderId === undefined ? {} : { orderId }),
    totalAmount: renderYuan(trade.totalAmount),
    paidAmount: renderYuan(paid),
    userPaid: renderYuan(user),
    merchantAmount: renderYuan(merchant),
    refundedAmount: renderYuan(refunded),
    refundableAmount: renderYuan(refundable),
    ...(state === 'paid' && endedAt !== undefined ? { payTime: shanghaiDateTime(endedAt) } : {}),
    timeExpire: shanghaiDateTime(trade.expiresAt),
    ...(currency === undefined ? {} : { currency }),
    ...renderAssets(trade),
    ...renderChannel(trade),
  };
}

/** Returns the named proposal for a trade's state: refunds do not change it. */
export function paymentStatusOf({ state, parts }: Trade): string {
  switch (state) {
    case 'waiting':
      return parts.length === 0 ? 'NotPay' : 'Paying';
    case 'paid':
      return 'Success';
    case 'failed':
      return 'Failed';
    case 'closed':
      return 'Closed';
  }
}

/** The channel, and while it waits what the payer needs to pay there. */
function renderChannel({ parts, prepayId, state }: Trade): JsonObject {
  const payWay = parts.findLast(({ assetType }) => channelTypes.includes(assetType))?.code ?? '';
  return {
    ...(payWay === '' ? {} : { paymentChannelType: payWay }),
    ...(state === 'waiting' ? renderPayPage(prepayId) : {}),
  };
}

/** Returns where the payer pays what was prepared. */
export function renderPayPage(prepayId: string): JsonObject {
  return {
    qrCodeUrl: `${payPages}/qr/${prepayId}`,
    channelAppId: prepayId.slice(0, 18),
    redirectUrl: `${payPages}/${prepayId}`,
  };
}
