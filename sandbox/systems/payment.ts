import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { placeTrade } from '../trade/place-trade.ts';
import type { Behaviours, Call } from './call.ts';
import { onceForOrder, placing, queryingRefund, queryingTrade, refunding, renderListed } from './trades.ts';

/** 线上支付API; sources: the records of the online payment API. Its notification is raised by the trade itself. */
export const paymentBehaviours: Behaviours = {
  'payment.createTrade': placing(placeOrder),
  'payment.queryTrade': queryingTrade,
  'payment.refund': refunding,
  'payment.queryRefund': queryingRefund,
};

function placeOrder(call: Call): JsonObject {
  return renderListed(
    call,
    onceForOrder(call, () => placeTrade(call, { api: 'payment' })),
  );
}
