import type { Yuan } from '../../contracts/money.ts';
import { waitsInGift } from '../gifts/gift-state.ts';
import { smaller } from '../money.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import type { Moment } from '../systems/moment.ts';
import { accounts, balanceOf, enter, movement, type Posting } from '../world/ledger.ts';
import type { Card } from '../world/rows.ts';
import { cardBalance } from './card-balance.ts';
import { cardStatusOf } from './card-status.ts';
import { recordTransaction } from './record-transaction.ts';

/** What a card is to pay. */
export interface CardDebit {
  readonly cardNo: string;
  /** Checked where it is given. */
  readonly secret?: string;
  readonly amount: Yuan;
  /** Takes what there is where the balance is smaller, instead of refusing. */
  readonly mayTakeLess: boolean;
  readonly cause: Posting['cause'];
  readonly reference: string;
  readonly tid?: string | undefined;
  readonly shopNo?: string | undefined;
}

/** A moment at which a tenant is paid. */
export type Paying = Moment & Pick<Call, 'tenant' | 'app'>;

/** What a card paid, from which account, and what it still holds. */
export interface CardPaid {
  readonly card: Card;
  readonly txnId: string;
  readonly principal: Yuan;
  readonly subsidy: Yuan;
  readonly principalLeft: Yuan;
  readonly subsidyLeft: Yuan;
}

/** Moves an amount from a card to the merchant, principal first (a proposal); throws `Refused`. */
export function payByCard(call: Paying, debit: CardDebit): CardPaid {
  const { world } = call;
  const card = usableCard(call, debit);
  const held = cardBalance(world, card.cardNo);
  if (held.eq(0) || (held.lt(debit.amount) && !debit.mayTakeLess)) throw new Refused('balance-too-low');
  const [from, aside] = [accounts.principal(card.cardNo), accounts.subsidy(card.cardNo)];
  const principal = smaller(debit.amount, balanceOf(world, from));
  const subsidy = smaller(debit.amount.minus(principal), balanceOf(world, aside));
  const merchant = accounts.merchant(call.tenant.tenancyId);
  const lines = [...movement(from, merchant, principal), ...movement(aside, merchant, subsidy)];
  enter(world, { cause: debit.cause, reference: debit.reference, at: call.now, lines }, call.postingHooks);
  const { tid, shopNo } = debit;
  const { txnId } = recordTransaction(call, {
    cardNo: card.cardNo,
    type: 'pay',
    orgTxnNo: debit.reference,
    principal,
    subsidy,
    ...(tid === undefined ? {} : { tid }),
    ...(shopNo === undefined ? {} : { shopNo }),
  });
  const principalLeft = balanceOf(world, from);
  return { card, txnId, principal, subsidy, principalLeft, subsidyLeft: balanceOf(world, aside) };
}

/** Returns a card that may be paid with; throws `Refused` for an unknown card, a wrong secret, an expired one or a status but 1. */
export function usableCard(
  { world, now }: Moment,
  { cardNo, secret }: Pick<CardDebit, 'cardNo' | 'secret'>,
): Card {
  const card = world.tables.cards.get(cardNo);
  if (card === undefined || (secret !== undefined && secret !== card.secret))
    throw new Refused('card-unknown');
  const isInGift = waitsInGift(world, { kind: 'card', code: cardNo }, now);
  if (cardStatusOf(card, now) !== '1' || isInGift) throw new Refused('card-status');
  return card;
}
