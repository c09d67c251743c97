import { neededFirst } from '../../../contracts/need.ts';
import { neededOtherMember } from '../../../contracts/needed-member.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { legacyQueryRefund } from '../../../contracts/operations/legacy/query-refund.ts';
import { legacyQueryTradeOld } from '../../../contracts/operations/legacy/query-trade-old.ts';
import { legacyRefund } from '../../../contracts/operations/legacy/refund.ts';
import { memberGetMemberAssets } from '../../../contracts/operations/member/get-member-assets.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { walletGetCardVoucherDetail } from '../../../contracts/operations/wallet/get-card-voucher-detail.ts';
import { defineScenario } from '../../scenario.ts';
import { byCard, byCoupon, byPayer, byPoints, order, refund } from '../../telling/orders.ts';
import { said } from '../../telling/said.ts';

/** Orders are paid by each kind of asset, by several, and mixed with a payer; refunds go back to where the money came from. */
export const payByEveryAsset = defineScenario({
  id: 'pay-by-every-asset',
  system: 'legacy',
  title: {
    zh: '用卡、券、积分、多种资产及混合方式支付并退款',
    en: 'Pay by card, coupon, points, several assets and mixed, and refund',
  },
  serves: [
    'legacy.createTrade.paid-amount-sums-assets',
    'legacy.createTrade.assets-paid-as-intended',
    'legacy.createTrade.card-balance-reduced-by-card-paid',
    'legacy.createTrade.mixed-stops-at-total-amount',
    'payment.createTrade.mixed-stops-at-total-amount',
    'legacy.createTrade.out-trade-no-echoed',
    'legacy.refund.refunds-never-exceed-paid',
    'legacy.refund.same-refund-number-refunds-once',
    'legacy.queryRefund.without-number-the-latest-refund',
    'legacy.queryTrade.refundable-is-paid-minus-refunded',
    'legacy.queryTradeOld.refundable-is-paid-minus-refunded',
  ],
  needs: ['useScene', 'payWay', 'members', 'coupons', { card: { atLeast: '10.00' } }],
  run: async ({ given, call, payer }) => {
    const [card, coupon] = [neededFirst(given, 'cards'), neededFirst(given, 'coupons')];
    const [first, other] = [neededFirst(given, 'members'), neededOtherMember(given)];
    const look = said('查询', 'Ask');
    await call('balance', look, cardInquiryCardInfo, { cashCardNo: card.cardNo });
    await call('coupon', look, walletGetCardVoucherDetail, {
      memberId: first.memberId,
      voucherCode: coupon.code,
    });
    await call('points', look, memberGetMemberAssets, { memberId: other.memberId });

    const byOne = order(given, 2.5, [byCard(card)]);
    await call('by-card', said('用卡支付 2.50 元', 'Pay 2.50 by card'), legacyCreateTrade, byOne);
    await call(
      'by-coupon',
      said('用券支付 1.00 元', 'Pay 1.00 by coupon'),
      legacyCreateTrade,
      order(given, 1, [byCoupon(coupon)]),
    );
    await call(
      'by-points',
      said('用积分支付 0.50 元', 'Pay 0.50 by points'),
      legacyCreateTrade,
      order(given, 0.5, [byPoints(given, 50, 0.5)]),
    );
    const several = order(given, 4, [byPoints(given, 100, 1), byCard(card, 3)]);
    await call(
      'by-several',
      said('积分 1.00 元加卡 3.00 元', 'Pay 1.00 by points and 3.00 by card'),
      legacyCreateTrade,
      several,
    );
    const left = order(given, 2, [byPoints(given, 200, 2), byCard(card, 3), byPayer(given)]);
    await call(
      'enough-before',
      said('积分已付清,其后的方式不再扣款', 'Points pay it all, and what follows takes nothing'),
      legacyCreateTrade,
      left,
    );
    const online = order(given, 2, [byPoints(given, 200, 2), byCard(card, 3), byPayer(given)]);
    await call(
      'enough-before-online',
      said('线上支付接口同样', 'The same by the online API'),
      paymentCreateTrade,
      online,
    );
    const mixed = order(given, 6, [byCard(card, 2), byPayer(given)]);
    await call(
      'mixed',
      said('卡 2.00 元,其余由付款人支付', 'Pay 2.00 by card, the rest by the payer'),
      legacyCreateTrade,
      mixed,
    );
    await payer('mixed-paid', said('付款人支付', 'The payer pays'), mixed.outTradeNo, 'paid');
    const failing = order(given, 6, [byCard(card, 2), byPayer(given)]);
    await call(
      'mixed-failing',
      said('再来一单混合支付', 'Another mixed payment'),
      legacyCreateTrade,
      failing,
    );
    await payer(
      'mixed-failed',
      said('付款失败,卡款退回', 'The payment fails, and the card gets its money back'),
      failing.outTradeNo,
      'failed',
    );

    const toCard = refund(given, mixed.outTradeNo, undefined, {
      refundMethod: [{ assetType: 'cashcard', refundAmount: 0.7 }],
    });
    await call('refund-to-card', said('退卡 0.70 元', 'Refund 0.70 to the card'), legacyRefund, toCard);
    await call(
      'refund-same',
      said('同一退款单号再次请求', 'Ask for the same refund again'),
      legacyRefund,
      toCard,
    );
    await call(
      'refund-to-payer',
      said('退付款人 3.00 元', 'Refund 3.00 to the payer'),
      legacyRefund,
      refund(given, mixed.outTradeNo, undefined, { refundMethod: [{ assetType: 'cash', refundAmount: 3 }] }),
    );
    await call('latest', said('不带退款单号查询', 'Ask for the latest refund'), legacyQueryRefund, {
      outTradeNo: mixed.outTradeNo,
    });
    await call(
      'refund-too-much',
      said('退 2.31 元,多 0.01 元', 'Refund 2.31, a fen too much'),
      legacyRefund,
      refund(given, mixed.outTradeNo, 2.31),
    );
    await call('old-query', said('用 old 接口查询', 'Ask by the older query'), legacyQueryTradeOld, {
      outTradeNo: mixed.outTradeNo,
    });
    await call(
      'refund-card-order',
      said('退卡支付订单', 'Refund the order paid by card'),
      legacyRefund,
      refund(given, byOne.outTradeNo),
    );
  },
  checks: [],
});
