import type { Given } from '../../contracts/given.ts';
import { NeedError } from '../../contracts/need.ts';
import type { Content } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import type { TestCard } from '../../contracts/target.ts';

/** Returns the card with the smallest balance of at least so much, which pays out soonest; throws a NeedError without one. */
export function smallestCard({ data }: Given, atLeast: number): TestCard {
  const enough = (data.cards ?? []).filter(({ balance }) => Number(balance ?? 0) >= atLeast);
  const [smallest] = enough.toSorted((a, b) => Number(a.balance) - Number(b.balance));
  if (smallest === undefined) throw new NeedError('cards', `[].balance ≥ ${atLeast.toFixed(2)}`);
  return smallest;
}

/** Returns a payment of `amount` yuan by a card; `changes` replace its fields. */
export function cardPayment(
  given: Given,
  cashCardNo: string,
  amount: string,
  changes: Content = {},
): Content & { readonly orgTxnNo: string } {
  const { goodsDetail: _goods, ...example } = cardPay.example(given);
  return { ...example, cashCardNo, txnAmount: amount, orgTxnNo: given.ids.orderNumber(), ...changes };
}

/** Returns what gives a payment back: as a whole the same day, in parts from the next. */
export function cardReturn(given: Given, payment: Content, amount: string, changes: Content = {}): Content {
  const {
    cashCardNo,
    orgTxnNo,
    goodsDetail: _goods,
    consumeMode: _mode,
    scene: _scene,
    ...assigned
  } = payment;
  return {
    ...assigned,
    cashCardNo,
    orgTxnNo: given.ids.orderNumber(),
    originalOrgTxnNo: orgTxnNo,
    txnAmount: amount,
    ...changes,
  };
}

/** Card numbers of the sandbox end in their status (0 to 5); a real target's unusable cards are not known. */
export function unusableCards({ data }: Given): readonly string[] {
  const first = data.cards?.[0]?.cardNo ?? '';
  return first === '' ? [] : ['0', '2', '3', '4', '5'].map((status) => `${first.slice(0, -2)}9${status}`);
}
