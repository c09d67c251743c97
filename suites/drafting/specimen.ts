import type { Given } from '../../contracts/given.ts';
import type { TestData } from '../../contracts/target.ts';
import { storyIds } from '../story-ids.ts';

const cardNo = '6666940000000000000001';
const trade = (digit: string) => `20250301${digit.repeat(24)}`;

/** A target that provides everything, made up: what plans are drawn with before a run gives the real data. */
const data: TestData = {
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
  cards: [{ cardNo, secret: '123456', balance: '100.00' }],
  coupons: [{ code: '10032924391201980001', secret: '654321' }],
  ecoupons: [{ code: '10010605284819520001' }],
  members: [
    {
      memberId: '00000000000000000000000000000001',
      openId: '19900000001',
      thirdOpenId: 'open-specimen-1',
      phoneNumber: '19900000001',
      platformOpenId: '2088000000000001',
    },
    {
      memberId: '00000000000000000000000000000002',
      openId: '19900000002',
      thirdOpenId: 'open-specimen-2',
      phoneNumber: '19900000002',
    },
  ],
  reels: ['R156A001-0000001-0015', 'R156A001-0000016-0030'],
  cardRanges: [{ bin: '731018', start: '0000001', end: '9999999' }],
  products: [
    { productType: 'Voucher', productCode: '10000000070309582' },
    { productType: 'Cashcard', productCode: 'CASH10000001' },
  ],
  looseVouchers: [{ code: '10032924391201985801', secret: '314159' }],
  heldVouchers: [{ code: '10032924391201985901' }],
  gifts: ['gift0000000000000000000000000001'],
  trades: (['payment', 'legacy', 'cashier'] as const).map((api) => ({
    api,
    outTradeNo: trade('1'),
    tradeDate: '20250301',
    refundTradeNo: trade('2'),
  })),
  cardPayments: ['20250301', '20250228'].map((date) => ({
    cardNo,
    orgTxnNo: `${date}0001`,
    txnAmount: '10.00',
    date,
  })),
  orders: ['202503010001'],
  cashierToken: 'token-of-the-plugin',
};

/** Noon of 2025-03-01 in Shanghai. */
const clock = { now: () => Date.parse('2025-03-01T12:00:00+08:00') };

/** Returns what a story draws on, from made-up test data; `without` leaves settings out. Every call returns the same. */
export function specimenGiven(without: readonly (keyof TestData)[] = []): Given {
  const ids = storyIds({ seed: 1, runId: 'specimen', clock, turns: new Map() }, 'case:specimen', 1);
  const kept = Object.entries(data).filter(([name]) => !(without as readonly string[]).includes(name));
  return { clock, ids, data: Object.fromEntries(kept) as TestData };
}
