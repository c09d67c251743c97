import type { Content, Json } from '../../../contracts/operation.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { cardRefund } from '../../../contracts/operations/card/refund.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { paymentQueryTrade } from '../../../contracts/operations/payment/query-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import {
  type Demonstration,
  demonstrate,
  faultsOfGroup,
  type Probe,
} from '../../fault-parts/demonstrate.fixture.ts';
import { brokenLaws } from '../../world/laws.ts';

const card = ({ given }: Probe, index: number, amount?: number): Content => {
  const { cardNo, secret } = given.data.cards?.[index] ?? {};
  return {
    assetType: 'cashcard',
    cardCoupons: `${cardNo}|${secret}`,
    ...(amount === undefined ? {} : { amount }),
  };
};
const coupon = ({ given }: Probe): Content => {
  const { code, secret } = given.data.coupons?.[0] ?? { code: '' };
  return { assetType: 'coupon', cardCoupons: `${code}|${secret}` };
};
const wallet: Content = { assetType: 'cash', payWay: 'WECHAT' };

const order = (probe: Probe, totalAmount: number, ...payMethod: readonly Json[]) =>
  probe.send(legacyCreateTrade, { totalAmount, payMethod });

/** A field of the answer to a payment of 1.20 yuan by card. */
const paid = (fault: string, field: string, sound: unknown, broken: unknown): Demonstration => ({
  fault,
  show: async ({ send }) => (await send(cardPay, { txnAmount: '1.20' })).content[field],
  sound,
  broken,
});

/** Something of the answer to an order of 1.20 yuan, paid by card or coupon. */
const ordered = (
  fault: string,
  method: (probe: Probe) => Content,
  read: (content: Record<string, never>) => unknown,
  sound: unknown,
  broken: unknown,
): Demonstration => ({
  fault,
  show: async (probe) => read((await order(probe, 1.2, method(probe))).content as Record<string, never>),
  sound,
  broken,
});

const firstUse = (paidBy: { useList?: Record<string, unknown>[] } | undefined) => paidBy?.useList?.[0] ?? {};

/** What is left of a card after a payment, and which laws of money it broke. */
const leftAfter = async (
  probe: Probe,
  act: () => Promise<unknown>,
  cashCardNo = probe.given.data.cards?.[0]?.cardNo,
) => {
  const balance = async () => {
    const { content } = await probe.prepare(cardInquiryCardInfo, { cashCardNo });
    return Number((content.cardInfo as Content).cardBalance);
  };
  const before = await balance();
  await act();
  return [
    Number((before - (await balance())).toFixed(2)),
    brokenLaws(probe.stand.running.sandbox.world).length,
  ];
};

const rule = (
  fault: string,
  accepts: (probe: Probe) => Promise<{ readonly isSuccess: boolean | undefined }>,
) => ({
  fault,
  show: async (probe: Probe) => (await accepts(probe)).isSuccess,
  sound: false,
  broken: true,
});

demonstrate('amount', faultsOfGroup('amount'), [
  {
    fault: 'balance-not-reduced',
    show: (probe) => leftAfter(probe, () => probe.send(cardPay, { txnAmount: '1.20' })),
    sound: [1.2, 0],
    broken: [0, 1],
  },
  {
    fault: 'card-charged-twice',
    show: (probe) => leftAfter(probe, () => probe.send(cardPay, { txnAmount: '1.20' })),
    sound: [1.2, 0],
    broken: [2.4, 1],
  },
  {
    fault: 'card-refund-without-money',
    show: (probe) => {
      const { cashCardNo } = cardRefund.example(probe.given);
      return leftAfter(probe, () => probe.send(cardRefund), String(cashCardNo));
    },
    sound: [-0.01, 0],
    broken: [0, 1],
  },
  {
    fault: 'mixed-payment-charges-all-methods',
    show: (probe) => leftAfter(probe, () => order(probe, 1, card(probe, 1, 1), card(probe, 0, 0.7), wallet)),
    sound: [0, 0],
    broken: [0.7, 1],
  },
  paid('card-amounts-in-fen', 'txnAmt', '1.20', '120'),
  {
    fault: 'received-amount-with-float-noise',
    show: async ({ send }) => {
      const { receiptAmount } = (await send(pospEcouponPreVerify)).content;
      return (
        Number.isInteger(Math.round(Number(receiptAmount) * 1e9) / 1e7) && String(receiptAmount).length < 8
      );
    },
    sound: true,
    broken: false,
  },
  {
    fault: 'refunded-amount-with-currency',
    show: async ({ send }) => String((await send(cardRefund)).content.txnAmt).charAt(0),
    sound: '0',
    broken: '¥',
  },
  paid('amount-as-number', 'txnAmt', '1.20', 1.2),
  {
    fault: 'remaining-off-by-a-fen',
    show: async ({ send }) => {
      const { cardMonBalance, merDiscountBalance, remainAmt } = (await send(cardPay)).content;
      return Math.abs(
        Math.round(100 * (Number(remainAmt) - Number(cardMonBalance) - Number(merDiscountBalance))),
      );
    },
    sound: 0,
    broken: 1,
  },
  paid('parts-off-by-a-fen', 'cardMonConsumeAmt', '1.20', '1.21'),
  {
    fault: 'card-balance-off-by-a-fen',
    show: async ({ send }) => {
      const info = (await send(cardInquiryCardInfo)).content.cardInfo as Content;
      const difference =
        Number(info.cardBalance) - Number(info.cardMonBalance) - Number(info.discountBalance);
      return Math.abs(Math.round(100 * difference));
    },
    sound: 0,
    broken: 1,
  },
  {
    fault: 'mode-0-takes-what-there-is',
    show: async ({ send, given }) =>
      (await send(cardPay, { cashCardNo: given.data.cards?.[2]?.cardNo, txnAmount: '100.01' })).isSuccess,
    sound: false,
    broken: true,
  },
  {
    fault: 'mode-1-refuses',
    show: async ({ send, given }) => {
      const changes = { cashCardNo: given.data.cards?.[2]?.cardNo, txnAmount: '100.01', consumeMode: '1' };
      return (await send(cardPay, changes)).isSuccess;
    },
    sound: true,
    broken: false,
  },
  ordered(
    'paid-amount-off-by-a-fen',
    (probe) => card(probe, 0),
    ({ paidAmount }) => paidAmount,
    '1.20',
    '1.21',
  ),
  ordered(
    'card-use-off-by-a-fen',
    (probe) => card(probe, 0),
    ({ cardPaid }) => firstUse(cardPaid).paidAmount,
    1.2,
    1.21,
  ),
  ordered('coupon-use-off-by-a-fen', coupon, ({ couponPaid }) => firstUse(couponPaid).paidAmount, 1.2, 1.21),
  ordered(
    'paid-amount-as-number',
    (probe) => card(probe, 0),
    ({ paidAmount }) => paidAmount,
    '1.20',
    1.2,
  ),
  ordered(
    'coupon-status-in-chinese',
    coupon,
    ({ couponPaid }) => (couponPaid as Content | undefined)?.paymentStatus,
    'Success',
    '成功',
  ),
  ordered(
    'coupon-use-without-code-of-success',
    coupon,
    ({ couponPaid }) => firstUse(couponPaid).errorCode,
    '00',
    '0',
  ),
  {
    fault: 'refundable-stays-as-paid',
    show: async (probe) => {
      const before = (await probe.send(paymentQueryTrade)).content.refundableAmount;
      await probe.prepare(paymentRefund);
      const after = (await probe.send(paymentQueryTrade)).content.refundableAmount;
      return Number(before) - Number(after);
    },
    sound: 1,
    broken: 0,
  },
  rule('methods-need-not-cover-the-order', (probe) =>
    order(probe, 0.03, card(probe, 0, 0.01), { ...wallet, amount: 0.01 }),
  ),
  rule('amounts-need-not-agree', (probe) => order(probe, 0.02, { ...wallet, amount: 0.03 })),
  rule('several-asynchronous-methods-accepted', (probe) =>
    order(probe, 1, wallet, { ...wallet, payWay: 'ALIPAY' }),
  ),
  rule('asset-amounts-may-be-missing', (probe) => order(probe, 1, card(probe, 0), card(probe, 1, 0.5))),
]);
