import type { TestData } from './target.ts';

/** The test data of a target that provides everything; at noon of 1 March 2025 in China its payments are of today and of yesterday. */
export const sampleTestData: TestData = {
  useScene: 'H5',
  tenancyId: '19',
  merchantId: 860_019,
  brandId: '663',
  companyId: '10086',
  tid: '54022101',
  shopNo: '99990',
  onlineTid: '99990001',
  payWay: 'WECHAT',
  currency: 'CNY',
  cards: [{ cardNo: '6666940000000000000001', secret: '123456', balance: '100.00' }],
  coupons: [{ code: '10032924391201980001', secret: '654321' }],
  ecoupons: [{ code: '10010605284819520001' }],
  members: [
    {
      memberId: '00000000000000000000000000000001',
      openId: '18918988888',
      thirdOpenId: '15952419389',
      phoneNumber: '15952419389',
      platformOpenId: '2088000000000001',
    },
    { memberId: '00000000000000000000000000000002' },
  ],
  reels: ['R156A001-0000001-0015', 'R156A001-0000016-0030'],
  cardRanges: [{ bin: '731018', start: '0000001', end: '9999999' }],
  products: [{ productType: 'Voucher', productCode: '10000000070309582' }],
  looseVouchers: [{ code: '10032924391201985801', secret: '314159' }],
  heldVouchers: [{ code: '10032924391201985901' }],
  gifts: ['gift0000000000000000000000000001'],
  trades: (['payment', 'legacy', 'cashier'] as const).map((api) => ({
    api,
    outTradeNo: '20250301000000000000000000000001',
    tradeDate: '20250301',
    refundTradeNo: '20250301000000000000000000000002',
  })),
  cardPayments: ['20250301', '20250228'].map((date) => ({
    cardNo: '6666940000000000000001',
    orgTxnNo: `${date}000000000001`,
    txnAmount: '10.00',
    date,
  })),
  orders: ['202503010001'],
  cashierToken: 'token-of-the-plugin',
};
