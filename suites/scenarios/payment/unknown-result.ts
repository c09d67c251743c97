import { neededFirst } from '../../../contracts/need.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { defineScenario } from '../../scenario.ts';
import { byCard, order, refund } from '../../telling/orders.ts';
import { said } from '../../telling/said.ts';

/** An answer is lost: whether the call took effect is unknown until a query tells, and only then is it decided what to do. */
export const unknownResult = defineScenario({
  id: 'unknown-result',
  system: 'payment',
  title: {
    zh: '应答丢失:结果未知,先查询再决定',
    en: 'An answer is lost: the result is unknown, ask first, then decide',
  },
  serves: ['state.unanswered-call-takes-effect-or-not', 'payment.refund.same-refund-number-refunds-once'],
  needs: ['useScene', 'payWay', { card: { atLeast: '10.00' } }],
  run: async ({ given, call, callLosingAnswer }) => {
    const card = neededFirst(given, 'cards');
    const cashCardNo = card.cardNo;
    await call('balance', said('查询卡余额', 'Ask for the balance'), cardInquiryCardInfo, { cashCardNo });
    const placed = order(given, 4, [byCard(card, 4)]);
    await callLosingAnswer(
      'order',
      said('下单,应答丢失', 'Order, and the answer is lost'),
      paymentCreateTrade,
      placed,
    );
    const back = refund(given, placed.outTradeNo, 4);
    await callLosingAnswer(
      'refund',
      said('退款,应答丢失', 'Refund, and the answer is lost'),
      paymentRefund,
      back,
    );
    await call(
      'refund-again',
      said('以同一退款单号再次请求', 'Ask for the same refund again'),
      paymentRefund,
      back,
    );
    const payment = { ...cardPay.example(given), cashCardNo, txnAmount: '0.30' };
    await callLosingAnswer(
      'pay',
      said('卡消费,应答丢失', 'Pay by card, and the answer is lost'),
      cardPay,
      payment,
    );
    await call('pay-again', said('以同一流水号再次消费', 'Pay again with the same number'), cardPay, payment);
  },
  checks: [],
});
