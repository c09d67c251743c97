import { defineProfile } from '../profile.ts';

/** Merchants whose own till embeds the e-Buy cashier plugin. */
export const cashierPlugin = defineProfile({
  id: 'cashier-plugin',
  title: { zh: '收银插件', en: 'Cashier plugin' },
  purpose: {
    zh: '在自己的收银端嵌入易百收银插件的商户',
    en: 'Merchants whose own till embeds the e-Buy cashier plugin',
  },
  operations: [
    'cashier.getMemberAssets',
    'cashier.getPayChannels',
    'cashier.getToken',
    'cashier.launch',
    'cashier.queryTrade',
    'cashier.refund',
  ],
  scenarios: ['cashier/*'],
});
