import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentQueryRefund } from '../../../contracts/operations/payment/query-refund.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { defineScenario } from '../../scenario.ts';
import { byPayer, order, refund } from '../../telling/orders.ts';
import { said } from '../../telling/said.ts';

/** An order is placed, paid by its payer, and refunded in parts until nothing is left. */
export const payAndRefundInParts = defineScenario({
  id: 'pay-and-refund-in-parts',
  system: 'payment',
  title: { zh: '下单、付款、分次退款直至退完', en: 'Order, pay, and refund in parts until nothing is left' },
  serves: [
    'payment.queryTrade.success-is-of-the-query',
    'payment.queryTrade.out-trade-no-echoed',
    'payment.queryTrade.refundable-is-paid-minus-refunded',
    'payment.queryRefund.success-is-of-the-query',
    'payment.queryRefund.without-number-the-latest-refund',
    'payment.createTrade.out-trade-no-echoed',
    'payment.refund.refunds-never-exceed-paid',
    'payment.refund.same-refund-number-refunds-once',
    'payment.refund.refund-method-excludes-refund-amount',
    'state.follows-what-was-done',
    'money.follows-what-was-done',
  ],
  needs: ['useScene', 'payWay'],
  run: async ({ given, call, payer }) => {
    const placed = order(given, 10, [byPayer(given)]);
    const { outTradeNo } = placed;
    await call(
      'order',
      said('下单 10.00 元,由付款人支付', 'Order for 10.00 yuan, to be paid by the payer'),
      paymentCreateTrade,
      placed,
    );
    const tooEarly = refund(given, outTradeNo, 1);
    await call(
      'refund-unpaid',
      said('未付款就退款', 'Refund before anything was paid'),
      paymentRefund,
      tooEarly,
    );
    await payer('pay', said('付款人支付', 'The payer pays'), outTradeNo, 'paid');

    const first = refund(given, outTradeNo, 3);
    await call('refund', said('退 3.00 元', 'Refund 3.00 yuan'), paymentRefund, first);
    await call(
      'refund-again',
      said('同一退款单号再次请求', 'Ask for the same refund again'),
      paymentRefund,
      first,
    );
    await call(
      'refund-other',
      said('同一退款单号,另一金额', 'The same refund number with another amount'),
      paymentRefund,
      { ...first, refundAmount: 4 },
    );
    const byMethod = refund(given, outTradeNo, 5, { refundMethod: [{ assetType: 'cash', refundAmount: 2 }] });
    await call(
      'refund-by-method',
      said(
        'refundMethod 退 2.00 元,refundAmount 写 5.00',
        'Refund 2.00 by refundMethod, with 5.00 beside it',
      ),
      paymentRefund,
      byMethod,
    );
    await call('latest', said('不带退款单号查询', 'Ask for the latest refund'), paymentQueryRefund, {
      outTradeNo,
    });
    await call(
      'refund-too-much',
      said('退 5.01 元,多于剩余', 'Refund 5.01, a fen more than is left'),
      paymentRefund,
      refund(given, outTradeNo, 5.01),
    );
    await call(
      'refund-rest',
      said('退完剩余', 'Refund all that is left'),
      paymentRefund,
      refund(given, outTradeNo),
    );
    await call(
      'refund-more',
      said('退完之后再退 0.01 元', 'Refund another fen'),
      paymentRefund,
      refund(given, outTradeNo, 0.01),
    );
    await call(
      'latest-of-all',
      said('不带退款单号再次查询', 'Ask for the latest refund again'),
      paymentQueryRefund,
      { outTradeNo },
    );
  },
  checks: [],
});
