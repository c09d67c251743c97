import { defineProfile } from '../profile.ts';

/** Shops that send their orders and deliveries to e-Buy. */
export const orders = defineProfile({
  id: 'orders',
  title: { zh: '订单同步', en: 'Orders' },
  purpose: {
    zh: '把订单与物流同步给易百的商城',
    en: 'Shops that send their orders and deliveries to e-Buy',
  },
  operations: ['order.syncLogistics', 'order.syncOrder'],
  scenarios: ['order/*'],
});
