import type { JsonObject } from '../../../../contracts/envelopes/envelope.ts';
import { readPath } from '../../../../contracts/read-path.ts';
import type { Step } from '../../../judging/judge-steps.ts';
import type { NamedAmount } from '../../../judging/judge-yuan.ts';
import { requestOf } from '../../../judging/request-of.ts';

/** Returns the balance a wallet answer shows for a card (`voucherAmount`), by the card's number; no value where it is not there. */
export function balanceInWallet({ content }: Step, cardNo: string, name: string): NamedAmount {
  const cards = readPath(content, 'cardList[]').map(({ value }) => value as JsonObject);
  const card = cards.find(({ voucherCode }) => voucherCode === cardNo);
  return { name, value: card?.voucherAmount };
}

/** Returns the number of the card an order was paid with; its secret, masked or not, stands after the bar. */
export function cardOfOrder({ exchange }: Step): string {
  const [code] = readPath(requestOf(exchange), 'content.payMethod[].cardCoupons');
  return String(code?.value ?? '').split('|')[0] ?? '';
}

/** Returns the number of the card a card payment took its amount from. */
export function cardOfPayment({ exchange }: Step): string {
  const [card] = readPath(requestOf(exchange), 'content.cashCardNo');
  return String(card?.value ?? '');
}
