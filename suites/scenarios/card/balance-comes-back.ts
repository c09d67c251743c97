import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { cardRefund } from '../../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../../contracts/operations/card/reverse.ts';
import { defineScenario } from '../../scenario.ts';
import { cardPayment, cardReturn, smallestCard } from '../../telling/cards.ts';
import { said } from '../../telling/said.ts';

/** A card pays, is asked for its balance, and gets everything back on the same day: the balance is the first one again. */
export const balanceComesBack = defineScenario({
  id: 'balance-comes-back',
  system: 'card',
  title: {
    zh: '余额、消费、当日撤销,余额复原',
    en: 'Pay, reverse on the same day, and the balance is the first one again',
  },
  serves: [
    'card.pay.balance-reduced-by-amount',
    'card.pay.consume-mode-0-refuses-above-balance',
    'card.pay.consume-mode-1-takes-whole-balance',
    'card.reverse.reverses-the-whole-payment',
    'card.reverse.reversed-once',
    'card.refund.only-from-the-next-day',
    'card.queryTransactions.every-transaction-is-listed',
    'card.queryTransactions.newest-first',
    'card.inquiryCardInfo.card-no-echoed',
    'idempotency.card-transaction-number-used-once',
  ],
  needs: [{ card: { atLeast: '10.00' } }],
  run: async ({ given, call }) => {
    const { cardNo: cashCardNo } = smallestCard(given, 10);
    const balance = async (step: string) => {
      const { content } = await call(step, said('查询卡余额', 'Ask for the balance'), cardInquiryCardInfo, {
        cashCardNo,
      });
      return Number((content.cardInfo as { cardBalance?: string } | undefined)?.cardBalance ?? 0);
    };
    const pay = (amount: number, changes = {}) => cardPayment(given, cashCardNo, amount.toFixed(2), changes);
    const reverse = (payment: ReturnType<typeof pay>) =>
      cardReturn(given, payment, String(payment.txnAmount));

    const before = await balance('balance');
    const first = pay(1.2);
    await call('pay', said('消费 1.20 元', 'Pay 1.20 yuan'), cardPay, first);
    await call('pay-again', said('同一流水号再次消费', 'Pay again with the same number'), cardPay, first);
    await call(
      'refund-same-day',
      said('当日退款(应拒绝)', 'Refund on the same day, which is too early'),
      cardRefund,
      cardReturn(given, first, '0.50'),
    );
    const back = reverse(first);
    await call('reverse', said('当日撤销', 'Reverse it'), cardReverse, back);
    await call(
      'reverse-same',
      said('同一撤销再次请求', 'Ask for the same reversal again'),
      cardReverse,
      back,
    );
    await call(
      'reverse-twice',
      said('另一流水号再次撤销', 'Reverse it once more with another number'),
      cardReverse,
      reverse(first),
    );

    await call(
      'above-balance',
      said('扣款模式 0,金额比余额多 0.01 元', 'Mode 0, a fen more than the balance'),
      cardPay,
      pay(before + 0.01, { consumeMode: '0' }),
    );
    const whole = pay(before, { consumeMode: '0' });
    await call(
      'whole-balance',
      said('扣款模式 0,正好全部余额', 'Mode 0, exactly the balance'),
      cardPay,
      whole,
    );
    await call('reverse-whole', said('撤销', 'Reverse it'), cardReverse, reverse(whole));
    const more = pay(before + 5, { consumeMode: '1' });
    await call(
      'mode-1-above',
      said('扣款模式 1,金额多于余额', 'Mode 1, more than the balance'),
      cardPay,
      more,
    );
    await call('reverse-mode-1', said('撤销', 'Reverse it'), cardReverse, {
      ...reverse(more),
      txnAmount: before.toFixed(2),
    });
    const less = pay(2, { consumeMode: '1' });
    await call(
      'mode-1-below',
      said('扣款模式 1,金额少于余额', 'Mode 1, less than the balance'),
      cardPay,
      less,
    );
    await call('reverse-below', said('撤销', 'Reverse it'), cardReverse, reverse(less));
  },
  checks: [],
});
