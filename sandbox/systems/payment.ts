import { placeTrade } from '../trade/place-trade.ts';
import type { Behaviours } from './call.ts';
import { placing, queryingRefund, queryingTrade, refunding, renderListed } from './trades.ts';

/** 线上支付API; sources: the records of the online payment API. Its notification is raised by the trade itself. */
export const paymentBehaviours: Behaviours = {
  'payment.createTrade': placing((call) => renderListed(call, placeTrade(call, { api: 'payment' }))),
  'payment.queryTrade': queryingTrade,
  'payment.refund': refunding,
  'payment.queryRefund': queryingRefund,
};
