import { describe, expect, it } from 'vitest';
import { calledOperations } from '../contracts/called-operations.ts';
import type { Operation } from '../contracts/operation.ts';
import type { Exchange } from '../schemas/types/record.ts';
import { createBreaker } from './breaker.ts';
import { exampleStory } from './judging/example-story.ts';

const [first, second, third, fourth] = calledOperations as readonly [
  Operation,
  Operation,
  Operation,
  Operation,
];

type Outcome = NonNullable<Exchange['transport']>['outcome'];
const [answered] = exampleStory([{}]).exchanges as readonly [Exchange];
const without = (outcome: Outcome): Exchange => {
  const { response: _none, ...rest } = answered;
  return { ...rest, transport: { outcome, phase: 'connect', detail: '' } };
};
const withStatus = (status: number): Exchange =>
  answered.response ? { ...answered, response: { ...answered.response, status } } : answered;

function noted(
  events: readonly (readonly [
    Operation,
    Exchange,
    tamper?: Parameters<ReturnType<typeof createBreaker>['note']>[2],
  ])[],
) {
  const breaker = createBreaker();
  for (const [operation, exchange, tamper] of events) breaker.note(operation, exchange, tamper);
  return (operation: Operation) => breaker.openedBy(operation);
}

const thrice = (operation: Operation, exchange: Exchange) =>
  [0, 1, 2].map(() => [operation, exchange] as const);

describe('the breaker', () => {
  it.each<[string, Exchange]>([
    ['refused connections', without('connect-refused')],
    ['unknown hosts', without('dns-failure')],
    ['timeouts', without('timeout')],
    ['resets', without('reset')],
    ['a proxy with nothing behind it', withStatus(502)],
  ])(
    'gives an operation up after three requests with %s, and the target after three operations',
    (_name, dead) => {
      const one = noted(thrice(first, dead));
      expect(one(first)).toContain(`${first.id} did not answer 3 times in a row`);
      expect(one(second)).toBeUndefined();
      const all = noted([first, second, third].flatMap((operation) => thrice(operation, dead)));
      expect(all(fourth)).toBe(`breaker: ${first.id}, ${second.id}, ${third.id} did not answer`);
    },
  );

  it.each<[string, Exchange]>([
    ['an answer', answered],
    ['half an answer', without('incomplete')],
    ['something that is no HTTP', without('protocol-error')],
    ['a busy gateway', withStatus(429)],
  ])('stays closed where %s comes in between', (_name, sign) => {
    const dead = without('timeout');
    const events = [first, second].flatMap((operation) => thrice(operation, dead));
    expect(noted([...events, [third, sign], ...thrice(third, dead)])(fourth)).toBeUndefined();
    const two = [first, first].map((operation) => [operation, dead] as const);
    expect(noted([...two, [first, sign], [first, dead]])(first)).toBeUndefined();
  });

  it('counts nothing that is odd on purpose, and nothing that was not sent', () => {
    const cut = [0, 1, 2].map(() => [first, without('reset'), { method: 'PUT' }] as const);
    expect(noted(cut)(first)).toBeUndefined();
    expect(noted(thrice(first, without('withheld')))(first)).toBeUndefined();
    const signed = [0, 1, 2].map(() => [first, without('reset'), { sign: () => '' }] as const);
    expect(noted(signed)(first)).toBeDefined();
  });
});
