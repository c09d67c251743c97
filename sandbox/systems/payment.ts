import type { Behaviours } from './call.ts';
import { placingFor, queryingRefund, queryingTrade, refunding } from './trades.ts';

/** 线上支付API; sources: the records of the online payment API. Its notification is raised by the trade itself. */
export const paymentBehaviours: Behaviours = {
  'payment.createTrade': placingFor(() => ({ api: 'payment' })),
  'payment.queryTrade': queryingTrade,
  'payment.refund': refunding,
  'payment.queryRefund': queryingRefund,
};
