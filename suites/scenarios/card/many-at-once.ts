import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { cardRefund } from '../../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../../contracts/operations/card/reverse.ts';
import { defineScenario } from '../../scenario.ts';
import { cardPayment, cardReturn, smallestCard } from '../../telling/cards.ts';
import { dayMs, said } from '../../telling/said.ts';

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Payments, reversals and refunds of one card at the same time: the sum stays right, and what can be done once is done once. */
export const manyAtOnce = defineScenario({
  id: 'many-at-once',
  system: 'card',
  title: { zh: '同一张卡同时消费、撤销、退款', en: 'Payments, reversals and refunds of one card at once' },
  serves: [
    'card.pay.balance-reduced-by-amount',
    'card.reverse.reversed-once',
    'card.refund.refunds-never-exceed-payment',
    'idempotency.card-transaction-number-used-once',
  ],
  needs: [{ card: { atLeast: '10.00' } }],
  run: async ({ given, call, together, wait }) => {
    const { cardNo: cashCardNo } = smallestCard(given, 10);
    const pay = (amount: string) => ({ operation: cardPay, content: cardPayment(given, cashCardNo, amount) });
    await call('balance', said('查询卡余额', 'Ask for the balance'), cardInquiryCardInfo, { cashCardNo });
    const payments = times(16, () => pay('0.10'));
    await together('pay', said('同时消费 16 次,每次 0.10 元', 'Sixteen payments of 0.10 at once'), payments);
    const same = pay('0.20');
    await together(
      'pay-same',
      said('同一流水号同时消费 4 次', 'The same payment four times at once'),
      times(4, () => same),
    );
    const reversed = payments[0]?.content ?? {};
    await together(
      'reverse',
      said('同一笔消费同时撤销 8 次', 'Eight reversals of one payment at once'),
      times(8, () => ({ operation: cardReverse, content: cardReturn(given, reversed, '0.10') })),
    );
    const large = pay('3.00');
    await call('pay-large', said('消费 3.00 元', 'Pay 3.00 yuan'), large.operation, large.content);
    await wait('next-day', said('到第二天', 'The next day'), dayMs);
    await together(
      'refund',
      said('同时退款 8 次,每次 1.60 元', 'Eight refunds of 1.60 at once'),
      times(8, () => ({ operation: cardRefund, content: cardReturn(given, large.content, '1.60') })),
    );
  },
  checks: [],
});
