import { Big } from 'big.js';
import { shanghaiDate } from '../../contracts/clock.ts';
import { renderYuan, type Yuan } from '../../contracts/money.ts';
import type { TestCardPayment } from '../../contracts/target.ts';
import { keepPayment } from '../cards/keep-payment.ts';
import { type Paying, payByCard } from '../cards/pay-by-card.ts';
import type { Card } from '../world/rows.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How many payments of today there are, since each is reversed once, and what each and the earlier one paid in yuan. */
const plenty = { ofToday: 500, small: new Big('0.01'), large: new Big('1000000') } as const;

/** Makes payments by a card: a large one of yesterday, to be refunded in small parts, and many of today. */
export function seedCardPayments(paying: Paying, card: Card): readonly TestCardPayment[] {
  const yesterday = { ...paying, now: paying.now - dayMs };
  return [
    seedPayment(yesterday, card, { serial: 1, amount: plenty.large }),
    ...Array.from({ length: plenty.ofToday }, (_, index) =>
      seedPayment(paying, card, { serial: index + 1, amount: plenty.small }),
    ),
  ];
}

function seedPayment(
  paying: Paying,
  { cardNo }: Card,
  { serial, amount }: { readonly serial: number; readonly amount: Yuan },
): TestCardPayment {
  const date = shanghaiDate(paying.now);
  const orgTxnNo = `${date}sandboxpay${String(serial).padStart(6, '0')}`;
  const debit = { cardNo, amount, mayTakeLess: false, cause: 'seed', reference: orgTxnNo } as const;
  keepPayment(paying, orgTxnNo, payByCard(paying, debit));
  return { cardNo, orgTxnNo, txnAmount: renderYuan(amount), date };
}
