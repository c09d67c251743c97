import { defineProfile } from '../profile.ts';

/** Channels that show, bind, give away or recover cards and vouchers. */
export const wallet = defineProfile({
  id: 'wallet',
  title: { zh: '卡券钱包', en: 'Wallet' },
  purpose: {
    zh: '展示、绑定、转赠或回收卡券的渠道',
    en: 'Channels that show, bind, give away or recover cards and vouchers',
  },
  operations: [
    'wallet.activeVoucher',
    'wallet.bindVoucher',
    'wallet.claimGift',
    'wallet.clearNewVoucherMark',
    'wallet.countNewVouchers',
    'wallet.getCardVoucherDetail',
    'wallet.getCardVoucherList',
    'wallet.getGiftDetail',
    'wallet.getGiftRecords',
    'wallet.getThirdOpenIdByVoucherCode',
    'wallet.getVoucherSourceName',
    'wallet.giveVoucher',
    'wallet.issueJwtToken',
    'wallet.mergeAssets',
    'wallet.notifyCashCardStatus',
    'wallet.notifyEcouponStatus',
    'wallet.receiveVoucher',
    'wallet.recoverWallet',
    'wallet.removeAllVouchers',
    'wallet.removeVoucher',
    'wallet.revokeGift',
    'wallet.syncPlatformUserInfo',
    'wallet.syncProductConfig',
  ],
  scenarios: ['wallet/*'],
});
