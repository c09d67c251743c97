import { neededFirst } from '../../../contracts/need.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { walletGetCardVoucherDetail } from '../../../contracts/operations/wallet/get-card-voucher-detail.ts';
import { defineScenario } from '../../scenario.ts';
import { smallestCard } from '../../telling/cards.ts';
import { byCard, byCoupon, byPayer, order, refund } from '../../telling/orders.ts';
import { said } from '../../telling/said.ts';

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Orders and refunds at the same time: one of the same wins, and together they never come to more than there is. */
export const ordersAndRefundsAtOnce = defineScenario({
  id: 'orders-and-refunds-at-once',
  system: 'payment',
  title: { zh: '同时下单、同时退款', en: 'Orders and refunds at once' },
  serves: [
    'legacy.createTrade.out-trade-no-used-once',
    'legacy.createTrade.card-balance-reduced-by-card-paid',
    'payment.refund.refunds-never-exceed-paid',
    'payment.refund.same-refund-number-refunds-once',
  ],
  needs: ['useScene', 'payWay', 'members', { card: { atLeast: '10.00' } }],
  run: async ({ given, call, together, payer }) => {
    const plenty = neededFirst(given, 'cards');
    const small = smallestCard(given, 10);
    const { content } = await call(
      'balance',
      said('查询卡余额', 'Ask for the balance'),
      cardInquiryCardInfo,
      { cashCardNo: small.cardNo },
    );
    const balance = Number((content.cardInfo as { cardBalance?: string } | undefined)?.cardBalance ?? 0);

    const most = Math.floor(balance * 60) / 100;
    await together(
      'spend',
      said(`同时下 8 单,每单用卡付余额的六成`, 'Eight orders at once, each over six tenths of the balance'),
      times(8, () => ({ operation: legacyCreateTrade, content: order(given, most, [byCard(small, most)]) })),
    );
    const same = order(given, 1, [byCard(plenty, 1)]);
    await together(
      'same-order',
      said('同一订单同时提交 16 次', 'The same order sixteen times at once'),
      times(16, () => ({ operation: legacyCreateTrade, content: same })),
    );

    const single = given.data.coupons?.[1];
    if (single !== undefined) {
      const { memberId } = neededFirst(given, 'members');
      const look = said('查询只能用一次的券', 'Ask for a coupon that can be used once');
      await call('coupon', look, walletGetCardVoucherDetail, { memberId, voucherCode: single.code });
      await together(
        'coupon-at-once',
        said('同一张券同时用于 8 单', 'Eight orders with the same coupon at once'),
        times(8, () => ({ operation: legacyCreateTrade, content: order(given, 1, [byCoupon(single)]) })),
      );
    }

    const paid = order(given, 10, [byPayer(given)]);
    await call('order', said('下单 10.00 元', 'Order for 10.00 yuan'), paymentCreateTrade, paid);
    await payer('pay', said('付款人支付', 'The payer pays'), paid.outTradeNo, 'paid');
    await together(
      'refund',
      said('同时退款 16 次,每次 3.00 元', 'Sixteen refunds of 3.00 at once'),
      times(16, () => ({ operation: paymentRefund, content: refund(given, paid.outTradeNo, 3) })),
    );
    const again = refund(given, paid.outTradeNo, 0.5);
    await together(
      'refund-same',
      said('同一退款单号同时请求 8 次', 'The same refund eight times at once'),
      times(8, () => ({ operation: paymentRefund, content: again })),
    );
  },
  checks: [],
});
