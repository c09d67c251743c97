import { defineProfile } from '../profile.ts';

/** Merchants that still use the old payment API; new ones take online-payment. */
export const legacyPayment = defineProfile({
  id: 'legacy-payment',
  title: { zh: '旧版支付', en: 'Legacy payment' },
  purpose: {
    zh: '仍在使用旧版支付接口的商户；新商户请用 online-payment',
    en: 'Merchants that still use the old payment API; new ones take online-payment',
  },
  operations: [
    'legacy.createTrade',
    'legacy.notifyTrade',
    'legacy.pay',
    'legacy.prePay',
    'legacy.queryRefund',
    'legacy.queryTradeOld',
    'legacy.queryTrade',
    'legacy.refund',
  ],
  scenarios: ['legacy/*'],
});
