import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { cardRefund } from '../../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../../contracts/operations/card/reverse.ts';
import { defineScenario } from '../../scenario.ts';
import { cardPayment, cardReturn, smallestCard } from '../../telling/cards.ts';
import { dayMs, said } from '../../telling/said.ts';

/** From the next day a payment cannot be reversed; it is refunded, in parts, and never more than was paid. */
export const nextDayRefund = defineScenario({
  id: 'next-day-refund',
  system: 'card',
  title: { zh: '次日:撤销被拒绝,可分次退款', en: 'The next day: no reversal, but refunds in parts' },
  serves: [
    'card.reverse.only-on-the-same-day',
    'card.refund.balance-raised-by-refund',
    'card.refund.refunds-never-exceed-payment',
    'card.queryTransactions.every-transaction-is-listed',
    'state.refused-call-changes-nothing',
  ],
  needs: [{ card: { atLeast: '10.00' } }],
  run: async ({ given, call, wait }) => {
    const { cardNo: cashCardNo } = smallestCard(given, 10);
    const payment = cardPayment(given, cashCardNo, '6.00');
    const refund = (amount: string) => cardReturn(given, payment, amount);
    await call('balance', said('查询卡余额', 'Ask for the balance'), cardInquiryCardInfo, { cashCardNo });
    await call('pay', said('消费 6.00 元', 'Pay 6.00 yuan'), cardPay, payment);
    await wait('next-day', said('到第二天', 'The next day'), dayMs);
    await call('reverse', said('次日撤销', 'Reverse it'), cardReverse, refund('6.00'));
    const part = refund('2.50');
    await call('refund', said('退 2.50 元', 'Refund 2.50 yuan'), cardRefund, part);
    await call('refund-same', said('同一退款再次请求', 'Ask for the same refund again'), cardRefund, part);
    await call(
      'refund-too-much',
      said('再退 3.51 元,多 0.01 元', 'Refund 3.51, a fen too much'),
      cardRefund,
      refund('3.51'),
    );
    await call('refund-rest', said('再退 3.50 元', 'Refund the other 3.50'), cardRefund, refund('3.50'));
    await call('refund-more', said('退完后再退 0.01 元', 'Refund another fen'), cardRefund, refund('0.01'));
  },
  checks: [],
});
