import { shanghaiDate } from './clock.ts';
import type { Given } from './given.ts';
import { NeedError, needed } from './need.ts';
import type { PaymentApi, TestCardPayment, TestTrade } from './target.ts';

/** Returns the first paid trade of a payment API; throws a {@link NeedError} where there is none. */
export function neededTrade(given: Given, api: PaymentApi): TestTrade {
  const trade = needed(given, 'trades').find((candidate) => candidate.api === api);
  if (trade === undefined) throw new NeedError('trades', `[].api ${api}`);
  return trade;
}

/** Returns the first trade of a payment API with a refund that was made; throws a {@link NeedError} where there is none. */
export function neededRefund(given: Given, api: PaymentApi): Required<TestTrade> {
  for (const { refundTradeNo, ...trade } of needed(given, 'trades')) {
    if (trade.api === api && refundTradeNo !== undefined) return { ...trade, refundTradeNo };
  }
  throw new NeedError('trades', `[].refundTradeNo (${api})`);
}

/** Returns today's payments by card in turn, since each can be reversed once; throws a {@link NeedError} where there is none. */
export function neededPaymentOfToday(given: Given): TestCardPayment {
  const payments = needed(given, 'cardPayments').filter(({ date }) => date === today(given));
  const payment = payments[payments.length === 0 ? 0 : given.ids.turn('cardPayments', payments.length)];
  if (payment === undefined) throw new NeedError('cardPayments', `[].date ${today(given)}`);
  return payment;
}

/** Returns the first payment by card of an earlier day; throws a {@link NeedError} where there is none. */
export function neededEarlierPayment(given: Given): TestCardPayment {
  const payment = needed(given, 'cardPayments').find(({ date }) => date < today(given));
  if (payment === undefined) throw new NeedError('cardPayments', `[].date < ${today(given)}`);
  return payment;
}

function today(given: Given): string {
  return shanghaiDate(given.clock.now());
}
