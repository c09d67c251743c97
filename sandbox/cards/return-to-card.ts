import { shanghaiDate } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan, type Yuan } from '../../contracts/money.ts';
import { isPayable, smaller } from '../money.ts';
import { Refused } from '../refusal.ts';
import { assertUnused, useNumber } from '../rules/number-is-unused.ts';
import type { Call } from '../systems/call.ts';
import { readAmount, readText } from '../systems/read-content.ts';
import type { CardPayment, CardTransactionType } from '../world/card-rows.ts';
import { accounts, enter, movement } from '../world/ledger.ts';
import { settledOf } from '../world/world.ts';
import { knownCard } from './read-card.ts';
import { recordTransaction } from './record-transaction.ts';
import { renderCardReturn } from './render-card-return.ts';

/** A reversal or a refund of a payment by card, as the request asks for it. */
interface CardReturnRequest {
  readonly type: Exclude<CardTransactionType, 'pay'>;
  readonly orgTxnNo: string;
  readonly payment: CardPayment;
  readonly amount: Yuan;
}

/** The numbers of the card system are one series: a reversal cannot have the number of a payment. */
const numbers = { series: 'card-payment', field: 'orgTxnNo' } as const;

/** Reverses a payment of today as a whole and returns the answer's content; throws `Refused`. */
export function reversePayment(call: Call): JsonObject {
  return answerOnce(call, (orgTxnNo) => {
    const payment = knownPayment(call);
    if (!isOfToday(call, payment)) throw new Refused('not-same-day', 'originalOrgTxnNo');
    const amount = payment.principal.plus(payment.subsidy);
    if (!settledOf(payment).eq(amount)) throw new Refused('already-returned', 'originalOrgTxnNo');
    const stated = readAmount(call.content, 'txnAmount');
    if (stated !== undefined && !stated.eq(amount)) throw new Refused('amount', 'txnAmount');
    return giveBack(call, { type: 'reverse', orgTxnNo, payment, amount });
  });
}

/** Refunds a payment of an earlier day, in parts or as a whole, and returns the answer's content; throws `Refused`. */
export function refundPayment(call: Call): JsonObject {
  return answerOnce(call, (orgTxnNo) => {
    const payment = knownPayment(call);
    if (isOfToday(call, payment)) throw new Refused('still-same-day', 'originalOrgTxnNo');
    const amount = readAmount(call.content, 'txnAmount');
    if (amount === undefined || !isPayable(amount)) throw new Refused('amount', 'txnAmount');
    if (amount.gt(settledOf(payment))) throw new Refused('refund-exceeds', 'txnAmount');
    return giveBack(call, { type: 'refund', orgTxnNo, payment, amount });
  });
}

/** The same number with the same content gets the answer of the first time; with other content it is refused. */
function answerOnce(call: Call, work: (orgTxnNo: string) => JsonObject): JsonObject {
  const { content, app, operation, world } = call;
  const orgTxnNo = readText(content, 'orgTxnNo');
  if (orgTxnNo === undefined) throw new Refused('parameter', 'orgTxnNo');
  const key = `${app.appId}/${orgTxnNo}`;
  const amount = readAmount(content, 'txnAmount');
  const named = ['cashCardNo', 'originalOrgTxnNo', 'txnId'].map((field) => readText(content, field) ?? null);
  const asked = JSON.stringify([operation.id, ...named, amount === undefined ? null : renderYuan(amount)]);
  const before = world.tables.cardReturns.get(key);
  if (before?.asked === asked) return before.answer;
  assertUnused(call, numbers);
  const answer = work(orgTxnNo);
  useNumber(call, numbers);
  world.tables.cardReturns.set(key, { asked, answer });
  return answer;
}

function knownPayment(call: Call): CardPayment {
  const { content, app, world } = call;
  const { cardNo } = knownCard(call);
  const payment = world.tables.cardPayments.get(
    `${app.appId}/${readText(content, 'originalOrgTxnNo') ?? ''}`,
  );
  const txnId = readText(content, 'txnId') ?? payment?.txnId;
  const date = readText(content, 'originalTxnDate');
  const isMeant =
    payment?.cardNo === cardNo &&
    payment.txnId === txnId &&
    (date === undefined || date === shanghaiDate(payment.paidAt));
  if (payment === undefined || !isMeant) throw new Refused('transaction-unknown', 'originalOrgTxnNo');
  return payment;
}

function isOfToday({ now }: Call, { paidAt }: CardPayment): boolean {
  return shanghaiDate(paidAt) === shanghaiDate(now);
}

/** What was charged last comes back first (a proposal): the subsidy, then the principal. */
function giveBack(call: Call, { type, orgTxnNo, payment, amount }: CardReturnRequest): JsonObject {
  const { world, now } = call;
  const { cardNo } = payment;
  const subsidy = smaller(amount, payment.subsidy.minus(payment.returnedSubsidy));
  const principal = amount.minus(subsidy);
  const merchant = accounts.merchant(payment.tenancyId);
  const lines = [
    ...movement(merchant, accounts.subsidy(cardNo), subsidy),
    ...movement(merchant, accounts.principal(cardNo), principal),
  ];
  enter(world, { cause: 'card-return', reference: orgTxnNo, at: now, lines }, call.postingHooks);
  const returned: CardPayment = {
    ...payment,
    returnedPrincipal: payment.returnedPrincipal.plus(principal),
    returnedSubsidy: payment.returnedSubsidy.plus(subsidy),
  };
  world.tables.cardPayments.set(`${call.app.appId}/${payment.orgTxnNo}`, returned);
  const { tid, shopNo } = { tid: readText(call.content, 'tid'), shopNo: readText(call.content, 'shopNo') };
  const transaction = recordTransaction(call, {
    cardNo,
    type,
    orgTxnNo,
    originalTxnId: payment.txnId,
    principal,
    subsidy,
    ...(tid === undefined ? {} : { tid }),
    ...(shopNo === undefined ? {} : { shopNo }),
  });
  return renderCardReturn(world, transaction, returned);
}
