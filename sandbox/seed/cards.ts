import { Big } from 'big.js';
import type { Yuan } from '../../contracts/money.ts';
import { zero } from '../money.ts';
import type { Moment } from '../systems/moment.ts';
import { accounts, enter, movement } from '../world/ledger.ts';
import type { Card, CardStatus } from '../world/rows.ts';

/** Yuan in the accounts of the cards: enough that thousands of cases do not run dry, and one that shows both accounts. */
const plenty = { principal: new Big('60000000'), subsidy: new Big('20000000') } as const;
const small = { principal: new Big('60'), subsidy: new Big('40') } as const;

/** How long a card can be paid with: ten years, in milliseconds. */
const cardValidityMs = 10 * 365 * 24 * 60 * 60 * 1000;

const unusable: readonly CardStatus[] = ['0', '2', '3', '4', '5'];

/** Makes three cards that can be paid with, the plentiful first, and one of every other status; numbers end in the status. */
export function seedCards(moment: Moment): readonly [Card, Card, ...Card[]] {
  const usable = (serial: number, principal: Yuan, subsidy: Yuan) =>
    fill(moment, makeCard(moment, serial, '1'), { principal, subsidy });
  return [
    usable(1, plenty.principal, plenty.subsidy),
    usable(2, plenty.principal, zero),
    usable(3, small.principal, small.subsidy),
    ...unusable.map((status) => makeCard(moment, 9, status)),
  ];
}

function makeCard({ world, ids, now }: Moment, serial: number, status: CardStatus): Card {
  const cardNo = `6666940000000000000${String(serial).padStart(3, '0')}${status}`;
  const card: Card = {
    cardNo,
    secret: ids.token(6),
    status,
    productCode: 'CASH10000001',
    productName: '尊礼卡',
    cardType: '0',
    searchCode: cardNo.slice(-12),
    faceValue: new Big(200),
    expiresAt: now + cardValidityMs,
  };
  world.tables.cards.set(cardNo, card);
  return card;
}

function fill(
  { world, now, postingHooks }: Moment,
  card: Card,
  { principal, subsidy }: { readonly principal: Yuan; readonly subsidy: Yuan },
): Card {
  const lines = [
    ...movement(accounts.issuer, accounts.principal(card.cardNo), principal),
    ...movement(accounts.issuer, accounts.subsidy(card.cardNo), subsidy),
  ];
  enter(world, { cause: 'seed', reference: card.cardNo, at: now, lines }, postingHooks);
  return card;
}
