import { defineProfile } from '../profile.ts';

/** Shops whose tills redeem e-coupons and activate cards. */
export const posp = defineProfile({
  id: 'posp',
  title: { zh: 'POSP 收银', en: 'POSP tills' },
  purpose: {
    zh: '在门店收银机上核销电子券、激活卡的商户',
    en: 'Shops whose tills redeem e-coupons and activate cards',
  },
  operations: ['posp.ecouponPreVerify', 'posp.reelActiveVoucher'],
  scenarios: ['posp/*'],
});
