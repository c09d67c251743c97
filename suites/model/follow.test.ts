import { describe, expect, it } from 'vitest';
import type { Judgement } from '../check.ts';
import {
  type ExampleExchange,
  exampleAnswer,
  exampleRefusal,
  exampleRequest,
  exampleStory,
} from '../judging/example-story.ts';
import { eventOf } from './event.ts';
import { known, nothingKnown, type World } from './fact.ts';
import { follow } from './follow.ts';

const cashCardNo = '6666940000000000000001';
const number = (serial: number) => `20250301run00000000000${serial}`;

const asked = (
  operation: string,
  action: string,
  content: Record<string, unknown>,
  answer?: Record<string, unknown>,
): ExampleExchange => ({
  step: action,
  operation,
  request: exampleRequest({ action, content }),
  answer: exampleAnswer({ action, content: answer ?? {} }),
});
const inquiry = (cardBalance: string, cardStatus = '1') =>
  asked(
    'card.inquiryCardInfo',
    'inquiryCardInfo',
    { cashCardNo },
    { cardInfo: { cashCardNo, cardBalance, cardStatus } },
  );
const payment = (txnAmount: string, serial = 1, consumeMode = '0') =>
  asked('card.pay', 'pay', { cashCardNo, txnAmount, orgTxnNo: number(serial), consumeMode });
const refused = (exchange: ExampleExchange): ExampleExchange => ({
  ...exchange,
  answer: exampleRefusal('MICRO_CASHCARD_BALANCE'),
});
const lost = ({ answer: _lost, ...exchange }: ExampleExchange): ExampleExchange => ({
  ...exchange,
  transport: { outcome: 'reset', phase: 'headers', detail: 'reset' },
});

function told(exchanges: readonly ExampleExchange[]): {
  readonly world: World;
  readonly judgements: readonly Judgement[];
} {
  let world = nothingKnown;
  const judgements: Judgement[] = [];
  for (const exchange of exampleStory(exchanges, { form: 'scenario' }).exchanges) {
    const followed = follow(world, eventOf(exchange));
    world = followed.world;
    judgements.push(...followed.judgements);
  }
  return { world, judgements };
}

const outcomes = (exchanges: readonly ExampleExchange[]) =>
  told(exchanges).judgements.map(({ requirement, verdict }) => `${verdict.outcome} ${requirement}`);
const failures = (exchanges: readonly ExampleExchange[]) =>
  outcomes(exchanges).filter((one) => one.startsWith('failed'));

describe('following what happened', () => {
  it('takes a payment from the balance, and names the law that a query then breaks', () => {
    expect(failures([inquiry('100.00'), payment('1.20'), inquiry('98.80')])).toEqual([]);
    expect(failures([inquiry('100.00'), payment('1.20'), inquiry('100.00')])).toEqual([
      'failed card.pay.balance-reduced-by-amount',
    ]);
  });

  it('names the step, both values and the exchange that made it so', () => {
    const wrong = told([inquiry('100.00'), payment('1.20'), inquiry('97.60')]).judgements.find(
      ({ verdict }) => verdict.outcome === 'failed',
    );
    expect(wrong?.exchanges).toEqual(['x2', 'x3']);
    expect(wrong?.verdict).toMatchObject({
      expected: { en: `card ${cashCardNo} balance = 98.80 (after step pay)` },
      actual: { en: `card ${cashCardNo} balance = 97.60 (step inquiryCardInfo)` },
    });
  });

  it('keeps an unknown result unknown until a query settles it, either way', () => {
    const before = [inquiry('100.00'), lost(payment('1.20'))];
    expect(told(before).world.get(`card/${cashCardNo}/balance`)?.possible).toEqual([10_000, 9_880]);
    for (const balance of ['100.00', '98.80']) {
      const settled = told([...before, inquiry(balance)]);
      expect(known(settled.world, `card/${cashCardNo}/balance`)).toBe(Number(balance) * 100);
      expect(failures([...before, inquiry(balance)])).toEqual([]);
    }
    expect(failures([...before, inquiry('99.00')])).toEqual([
      'failed state.unanswered-call-takes-effect-or-not',
    ]);
  });

  it('holds a refused call to having changed nothing', () => {
    const before = [inquiry('100.00'), refused(payment('100.01'))];
    expect(failures([...before, inquiry('100.00')])).toEqual([]);
    expect(failures([...before, inquiry('0.00')])).toEqual(['failed state.refused-call-changes-nothing']);
  });

  it('tells what must be refused, and asks anew for what it touched when it was not', () => {
    expect(failures([inquiry('1.00'), payment('1.01')])).toEqual([
      'failed card.pay.consume-mode-0-refuses-above-balance',
    ]);
    expect(failures([inquiry('1.00', '2'), payment('0.01')])).toEqual([
      'failed state.unusable-card-pays-nothing',
    ]);
    expect(failures([payment('0.01'), payment('0.01')])).toEqual([
      'failed idempotency.card-transaction-number-used-once',
    ]);
    expect(failures([inquiry('1.00'), payment('1.01'), inquiry('0.50')])).toHaveLength(1);
  });

  it('takes all there is by mode 1, and holds the gateway to accepting that', () => {
    expect(failures([inquiry('5.00'), payment('9.00', 1, '1'), inquiry('0.00')])).toEqual([]);
    expect(failures([inquiry('5.00'), refused(payment('9.00', 1, '1'))])).toEqual([
      'failed card.pay.consume-mode-1-takes-whole-balance',
    ]);
  });

  it('reports a difference once, and goes on from what a query has shown', () => {
    expect(failures([inquiry('100.00'), payment('1.00'), inquiry('90.00'), inquiry('90.00')])).toHaveLength(
      1,
    );
  });

  it('says nothing of what it does not know', () => {
    expect(
      outcomes([payment('1.00'), inquiry('3.00')]).filter((one) => one.includes('balance-reduced')),
    ).toEqual([]);
  });
});
