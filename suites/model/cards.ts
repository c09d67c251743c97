import { shanghaiDate } from '../../contracts/clock.ts';
import { sameText } from '../../schemas/text.ts';
import { failed, passed } from '../judging/verdict.ts';
import { type Claim, type Conducts, claimThat, type Shown } from './conduct.ts';
import { type Event, namedIn, together } from './event.ts';
import { type Change, known, knownNumber, knownText, namesBelow, type World } from './fact.ts';
import { fenAt, rowsAt, shownFenAt, textAt } from './read.ts';

const usable = '1';

/** 卡系统能力API: what cards hold, and what payments, reversals and refunds do to it. */
export const cardConducts: Conducts = {
  'card.inquiryCardInfo': {
    show: (_world, event) => cardInfo(event),
    claim: (_world, event) => cardEchoed(event),
  },
  'card.pay': {
    refuse: refusePayment,
    accept: (world, event) => {
      const { amount, balance, isWhole } = payment(world, event);
      const takesAll = isWhole && balance !== undefined && balance > 0 && amount > balance;
      return takesAll && known(world, `card/${cardOf(event)}/status`) === usable
        ? 'card.pay.consume-mode-1-takes-whole-balance'
        : undefined;
    },
    change: changeByPayment,
    show: (world, event) => [
      {
        fact: `payment/${numberOf(event)}/amount`,
        value: shownFenAt(event.answer, 'txnAmt'),
        at: 'response/content/txnAmt',
      },
      ...leftOnCard(world, event),
    ],
  },
  'card.reverse': {
    refuse: refuseReversal,
    change: (world, event) => changeByReturn(world, event, returnable(world, event)),
    show: (world, event) => [
      {
        fact: `payment/${numberOf(event)}/amount`,
        value: shownFenAt(event.answer, 'txnAmt'),
        at: 'response/content/txnAmt',
        law: 'card.reverse.reverses-the-whole-payment',
      },
      ...leftOnCard(world, event),
    ],
  },
  'card.refund': {
    refuse: refuseRefund,
    change: (world, event) => changeByReturn(world, event, fenAt(event.asked, 'txnAmount')),
    show: (world, event) => leftOnCard(world, event),
  },
  'card.queryTransactions': { claim: claimTransactions },
};

function cardOf(event: Event): string {
  return namedIn(event, 'cashCardNo') ?? '';
}

function numberOf(event: Event): string {
  return namedIn(event, 'orgTxnNo') ?? '';
}

/** What a card of this number holds, as an inquiry tells it. */
function cardInfo({ asked, answer }: Event): readonly Shown[] {
  const card = textAt(asked, 'cashCardNo') ?? '';
  const at = 'response/content/cardInfo';
  const amount = (fact: string, field: string): Shown => ({
    fact: `card/${card}/${fact}`,
    value: shownFenAt(answer, `cardInfo.${field}`),
    at: `${at}/${field}`,
  });
  return [
    amount('balance', 'cardBalance'),
    amount('principal', 'cardMonBalance'),
    amount('subsidy', 'discountBalance'),
    { fact: `card/${card}/status`, value: textAt(answer, 'cardInfo.cardStatus'), at: `${at}/cardStatus` },
  ];
}

function cardEchoed({ asked, answer }: Event): readonly Claim[] {
  const [sent = '', came = ''] = [textAt(asked, 'cashCardNo'), textAt(answer, 'cardInfo.cashCardNo')];
  const at = 'response/content/cardInfo/cashCardNo';
  return [claimThat('card.inquiryCardInfo.card-no-echoed', { expected: sent, actual: came, at })];
}

/** Of calls sent at once nobody knows the order; and asked for again, the first answer comes as it was then. */
function leftOnCard(world: World, event: Event): readonly Shown[] {
  const isFirst = world.get(`payment/${numberOf(event)}/card`)?.by === event.exchange;
  if (event.isOneOfMany || !isFirst) return [];
  return [
    {
      fact: `card/${cardOf(event)}/balance`,
      value: shownFenAt(event.answer, 'remainAmt'),
      at: 'response/content/remainAmt',
    },
  ];
}

function payment(world: World, event: Event) {
  const balance = knownNumber(world, `card/${cardOf(event)}/balance`);
  const amount = fenAt(event.asked, 'txnAmount') ?? 0;
  return { balance, amount, isWhole: textAt(event.asked, 'consumeMode') === '1' };
}

function refusePayment(world: World, event: Event) {
  const { balance, amount, isWhole } = payment(world, event);
  const status = known(world, `card/${cardOf(event)}/status`);
  if (status !== undefined && status !== usable) return 'state.unusable-card-pays-nothing';
  if (!isOfToday(event, numberOf(event))) return 'card.pay.org-txn-no-begins-with-today';
  if (known(world, `payment/${numberOf(event)}/card`) !== undefined)
    return 'idempotency.card-transaction-number-used-once';
  if (!isWhole && balance !== undefined && amount > balance)
    return 'card.pay.consume-mode-0-refuses-above-balance';
  return undefined;
}

function isOfToday({ at }: Event, number: string): boolean {
  return number.startsWith(shanghaiDate(at));
}

function changeByPayment(world: World, event: Event): readonly Change[] {
  const { balance, amount, isWhole } = payment(world, event);
  const takesAll = isWhole && balance !== undefined && amount > balance;
  const taken = takesAll ? balance : amount;
  const law = takesAll ? 'card.pay.consume-mode-1-takes-whole-balance' : 'card.pay.balance-reduced-by-amount';
  const [card, number] = [cardOf(event), numberOf(event)];
  return [
    moved(card, 'balance', -taken, law),
    // Which account pays first is not documented: the answer says what each paid.
    moved(card, 'principal', negative(fenAt(event.answer, 'cardMonConsumeAmt')), law),
    moved(card, 'subsidy', negative(fenAt(event.answer, 'merDiscountConsumeAmt')), law),
    ...madeNumber(event, { card, number, taken, type: 'pay' }),
    { fact: `payment/${number}/left`, to: taken, law },
  ];
}

interface Made {
  readonly card: string;
  readonly number: string;
  readonly taken: number;
  readonly type: string;
}

function madeNumber({ at }: Event, { card, number, taken, type }: Made): readonly Change[] {
  const law = 'card.queryTransactions.every-transaction-is-listed';
  return [
    { fact: `payment/${number}/card`, to: card, law },
    { fact: `payment/${number}/type`, to: type, law },
    { fact: `payment/${number}/day`, to: shanghaiDate(at), law },
    { fact: `payment/${number}/amount`, to: taken, law },
  ];
}

function negative(amount: number | undefined): number | undefined {
  return amount === undefined ? undefined : -amount;
}

function moved(card: string, account: string, by: number | undefined, law: Change['law']): Change {
  const to =
    by === undefined ? undefined : (was: unknown) => (typeof was === 'number' ? was + by : Number.NaN);
  return { fact: `card/${card}/${account}`, to, law };
}

function originalOf(event: Event): string {
  return namedIn(event, 'originalOrgTxnNo') ?? '';
}

function returnable(world: World, event: Event): number | undefined {
  return knownNumber(world, `payment/${originalOf(event)}/amount`);
}

/** The same number again is answered as the first time, and does nothing again. */
function isRepeated(world: World, event: Event): boolean {
  return known(world, `payment/${numberOf(event)}/card`) !== undefined;
}

function refuseReversal(world: World, event: Event) {
  if (isRepeated(world, event)) return undefined;
  const place = `payment/${originalOf(event)}`;
  const day = known(world, `${place}/day`);
  if (day !== undefined && day !== shanghaiDate(event.at)) return 'card.reverse.only-on-the-same-day';
  const [left, amount] = [knownNumber(world, `${place}/left`), returnable(world, event)];
  return left !== undefined && amount !== undefined && left < amount
    ? 'card.reverse.reversed-once'
    : undefined;
}

function refuseRefund(world: World, event: Event) {
  if (isRepeated(world, event)) return undefined;
  const place = `payment/${originalOf(event)}`;
  const day = known(world, `${place}/day`);
  if (day === shanghaiDate(event.at)) return 'card.refund.only-from-the-next-day';
  const [left, amount] = [knownNumber(world, `${place}/left`), fenAt(event.asked, 'txnAmount')];
  return left !== undefined && amount !== undefined && amount > left
    ? 'card.refund.refunds-never-exceed-payment'
    : undefined;
}

function changeByReturn(world: World, event: Event, amount: number | undefined): readonly Change[] {
  const isReversal = event.operation === 'card.reverse';
  const law = isReversal ? 'card.reverse.reverses-the-whole-payment' : 'card.refund.balance-raised-by-refund';
  const [card, number, original] = [cardOf(event), numberOf(event), originalOf(event)];
  if (isRepeated(world, event)) return [moved(card, 'balance', 0, law)];
  const left = `payment/${original}/left`;
  return [
    moved(card, 'balance', amount, law),
    moved(card, 'principal', fenAt(event.answer, 'cardMonConsumeAmt'), law),
    moved(card, 'subsidy', fenAt(event.answer, 'merDiscountConsumeAmt'), law),
    { fact: left, to: amount === undefined ? undefined : (was) => Number(was) - amount, law },
    ...(amount === undefined
      ? []
      : madeNumber(event, { card, number, taken: amount, type: isReversal ? 'reverse' : 'refund' })),
  ];
}

/** The whole list, newest first, as far as this story made it. */
function claimTransactions(world: World, event: Event): readonly Claim[] {
  const card = cardOf(event);
  const rows = rowsAt(event.answer, 'txnList');
  const listed = rows.map((row) => ({
    number: textAt(row, 'orgTxnNo') ?? '',
    text: transactionText(textAt(row, 'txnType'), textAt(row, 'orgTxnNo'), fenAt(row, 'txnAmt')),
    time: textAt(row, 'txnTime') ?? '',
  }));
  const made = namesBelow(world, 'payment')
    .filter((name) => name.endsWith('/card') && known(world, name) === card)
    .map((name) => name.split('/')[1] ?? '');
  const missing = made.filter((number) => isMissing(world, number, listed));
  const at = 'response/content/txnList';
  const isSorted = listed.every(({ time }, index) => time <= (listed[index - 1]?.time ?? '9'));
  // Of those that were sent at once nobody knows which came first.
  const ordered = made.filter(
    (number) => world.get(`payment/${number}/type`)?.step.includes(together) === false,
  );
  const places = ordered
    .map((number) => listed.findIndex((row) => row.number === number))
    .filter((place) => place >= 0);
  const isNewestFirst = places.every((place, index) => index === 0 || place < (places[index - 1] ?? 0));
  const sorted = isSorted && isNewestFirst;
  return [
    {
      law: 'card.queryTransactions.every-transaction-is-listed',
      verdict:
        missing.length === 0
          ? passed
          : failed(
              sameText(missing.map((number) => textOfMade(world, number)).join(', ')),
              { zh: '交易记录中没有', en: 'not in the list' },
              at,
            ),
    },
    {
      law: 'card.queryTransactions.newest-first',
      verdict: sorted
        ? passed
        : failed(
            { zh: '由新到旧', en: 'the newest first' },
            sameText(
              listed
                .slice(0, 5)
                .map(({ number, time }) => `${time} ${number}`)
                .join(', '),
            ),
            at,
          ),
    },
  ];
}

function isMissing(world: World, number: string, listed: readonly { readonly text: string }[]): boolean {
  const isCertain = knownText(world, `payment/${number}/type`) !== undefined;
  return isCertain && !listed.some(({ text }) => text === textOfMade(world, number));
}

function textOfMade(world: World, number: string): string {
  const place = `payment/${number}`;
  return transactionText(knownText(world, `${place}/type`), number, knownNumber(world, `${place}/amount`));
}

function transactionText(
  type: string | undefined,
  number: string | undefined,
  fen: number | undefined,
): string {
  return `${type ?? '?'} ${number ?? '?'} ${fen === undefined ? '?' : (fen / 100).toFixed(2)}`;
}
