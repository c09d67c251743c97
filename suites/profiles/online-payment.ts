import { defineProfile } from '../profile.ts';

/** Merchants that take payments through the current online payment API, notifications included. */
export const onlinePayment = defineProfile({
  id: 'online-payment',
  title: { zh: '线上支付', en: 'Online payment' },
  purpose: {
    zh: '接入新版线上支付（统一下单、查询、退款、支付通知）的商户',
    en: 'Merchants that take payments through the current online payment API, notifications included',
  },
  operations: [
    'payment.createTrade',
    'payment.notifyTrade',
    'payment.queryRefund',
    'payment.queryTrade',
    'payment.refund',
  ],
  scenarios: ['payment/*'],
});
