import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { assertUnused, useNumber } from '../rules/number-is-unused.ts';
import { placeTrade } from '../trade/place-trade.ts';
import type { Behaviours, Call, UsedOnce } from './call.ts';
import { placing, queryingRefund, queryingTrade, refunding, renderListed } from './trades.ts';

/** 线上支付API; sources: the records of the online payment API. Its notification is raised by the trade itself. */
export const paymentBehaviours: Behaviours = {
  'payment.createTrade': placing(placeOrder),
  'payment.queryTrade': queryingTrade,
  'payment.refund': refunding,
  'payment.queryRefund': queryingRefund,
};

/** 业务订单号, which its page calls unique for each account beside the number of the trade. */
const businessOrder: UsedOnce = { series: 'business-order', field: 'orderId' };

function placeOrder(call: Call): JsonObject {
  assertUnused(call, businessOrder);
  const content = renderListed(call, placeTrade(call, { api: 'payment' }));
  useNumber(call, businessOrder);
  return content;
}
