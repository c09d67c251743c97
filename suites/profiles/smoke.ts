import { defineProfile } from '../profile.ts';

/** Read-only operations: nothing is ordered, paid or moved, so that it can run at any time. */
export const smoke = defineProfile({
  id: 'smoke',
  title: { zh: '冒烟', en: 'Smoke' },
  purpose: {
    zh: '只读接口：不下单、不扣款，随时可跑',
    en: 'Read-only operations: nothing is ordered, paid or moved, so that it can run at any time',
  },
  operations: [
    'card.inquiryCardInfo',
    'card.queryTransactions',
    'cashier.getMemberAssets',
    'cashier.getPayChannels',
    'cashier.queryTrade',
    'legacy.queryRefund',
    'legacy.queryTradeOld',
    'legacy.queryTrade',
    'member.getMemberAssets',
    'member.getMemberCardInfo',
    'member.getMemberInfoWithLevelById',
    'member.getUserInfo',
    'payment.queryRefund',
    'payment.queryTrade',
    'wallet.countNewVouchers',
    'wallet.getCardVoucherDetail',
    'wallet.getCardVoucherList',
    'wallet.getGiftDetail',
    'wallet.getGiftRecords',
    'wallet.getThirdOpenIdByVoucherCode',
    'wallet.getVoucherSourceName',
  ],
  scenarios: [],
});
