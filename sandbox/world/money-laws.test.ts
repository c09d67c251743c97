import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sumYuan } from '../../contracts/money.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { answerControl } from '../control/answer-control.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';
import { brokenLaws } from './laws.ts';
import { type Made, meant, requestsOf } from './random-requests.fixture.ts';
import { randomSteps, type Step } from './random-steps.fixture.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.stop());

/** `EBUY_LONG_TESTS=1` runs the long form: 100,000 operations, 64 at a time. */
const isLong = process.env.EBUY_LONG_TESTS === '1';
const operationCount = isLong ? 100_000 : 2_500;
const connections = isLong ? 64 : 16;
/** After how many operations all laws are looked at, and after how many the sum of all accounts. */
const between = isLong ? 1_000 : 50;
const betweenSums = isLong ? 10 : 1;

function waitingTrades(): readonly string[] {
  const trades = stand.running.sandbox.world.tables.trades.values();
  return trades.filter(({ state }) => state === 'waiting').map(({ outTradeNo }) => outTradeNo);
}

/** Does what steps say, and counts by kind what was accepted. */
function worker(made: Made, accepted: Map<string, number>): (step: Step) => Promise<void> {
  const { sandbox } = stand.running;
  const requestOf = requestsOf(stand, made);
  const isDone = async (step: Step): Promise<boolean> => {
    switch (step.kind) {
      case 'wait':
        sandbox.clock.advance(step.ms);
        return true;
      case 'channel-trade':
      case 'channel-refund': {
        const isTrade = step.kind === 'channel-trade';
        const number = isTrade ? meant(waitingTrades(), step.pick % 8) : meant(made.refunds, step.pick);
        const outcome = step.isPaid ? 'paid' : 'failed';
        const body = { [isTrade ? 'outTradeNo' : 'refundTradeNo']: number, outcome };
        // In this process: the control API keeps no connections open while the laws are looked at.
        const arrival = { method: 'POST', path: '/_sandbox/channel', headers: {} };
        const reply = answerControl(sandbox, { ...arrival, body: Buffer.from(JSON.stringify(body)) });
        return (await reply).status === 200;
      }
      default: {
        const [operation, content] = requestOf(step);
        const { isSuccess } = await stand.call(operation, content);
        if (isSuccess === true && step.kind === 'trade') made.trades.push(String(content.outTradeNo));
        if (isSuccess === true && step.kind === 'refund') made.refunds.push(String(content.refundTradeNo));
        if (isSuccess === true && step.kind === 'pay') made.payments.push(content);
        return isSuccess === true;
      }
    }
  };
  return async (step) => {
    if (await isDone(step)) accepted.set(step.kind, (accepted.get(step.kind) ?? 0) + 1);
  };
}

describe('the laws of money', () => {
  it(`hold after each of ${operationCount} random operations, ${connections} at a time`, {
    timeout: isLong ? 1_800_000 : 180_000,
  }, async () => {
    const { world } = stand.running.sandbox;
    const steps = randomSteps(2_026, operationCount);
    const accepted = new Map<string, number>();
    const work = worker({ trades: [], refunds: [], payments: [] }, accepted);
    let next = 0;
    const serve = async () => {
      for (let step = steps[next++]; step !== undefined; step = steps[next++]) {
        await work(step);
        if (next % betweenSums === 0) expect(sumYuan(world.tables.balances.values()).toFixed(2)).toBe('0.00');
        if (next % between === 0) expect(brokenLaws(world)).toEqual([]);
      }
    };
    await Promise.all(Array.from({ length: connections }, serve));
    expect(brokenLaws(world)).toEqual([]);
    // The run means something only if money moved in every way, and requests were refused too.
    const least = operationCount / 500;
    const kinds = [
      'trade',
      'refund',
      'pay',
      'card-reverse',
      'card-refund',
      'channel-trade',
      'channel-refund',
    ];
    const rare = kinds.filter((kind) => (accepted.get(kind) ?? 0) < least);
    expect(rare, JSON.stringify([...accepted])).toEqual([]);
    const total = [...accepted.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeLessThan(operationCount * 0.9);
  });

  it('let a card be spent once, however many pay with it at the same time', async () => {
    await stand.control('POST', '/reset');
    const { cardNo: cashCardNo = '' } = stand.given.data.cards?.[2] ?? {};
    const pay = () =>
      stand.call(cardPay, { ...cardPay.example(stand.given), cashCardNo, txnAmount: '10.00' });
    const paid = await Promise.all(Array.from({ length: connections }, pay));
    expect(paid.filter(({ isSuccess }) => isSuccess)).toHaveLength(10);
  });

  it('let a number be used once, however many use it at the same time', async () => {
    const content = cardPay.example(stand.given);
    const paid = await Promise.all(Array.from({ length: connections }, () => stand.call(cardPay, content)));
    expect(paid.filter(({ isSuccess }) => isSuccess)).toHaveLength(1);
  });
});
