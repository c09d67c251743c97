import { describe, expect, it } from 'vitest';
import type { Fault } from '../../sandbox/fault.ts';
import { judgeFault } from './judge-fault.ts';
import type { Failure, Observation } from './observe.ts';
import type { Reach } from './reach.ts';

const requirement = 'card.pay.response.content.txnAmt.type';
const other = 'envelope.uuid-echoed';
const fault: Pick<Fault, 'id' | 'title' | 'group' | 'breaks'> = {
  id: 'amount-as-number',
  title: { zh: '甲', en: 'A' },
  group: 'amount',
  breaks: [requirement],
};
const failure = (id: string, check = 'uuid-is-echoed'): Failure => ({
  requirement: id,
  operation: 'card.pay',
  check,
  story: 'case:a',
});

const seen = (changes: Partial<Observation> = {}): Observation => ({
  stories: 1,
  exchanges: 1,
  failures: [],
  undecided: [],
  passed: [],
  ...changes,
});

const reach = (changes: { readonly failed?: string[]; readonly judged?: boolean } = {}): Reach => ({
  byRequirement: new Map(
    changes.judged === false ? [] : [[requirement, [{ index: 0, operation: 'card.pay', isOwn: true }]]],
  ),
  clean: { failed: new Set(changes.failed), undecided: new Set() },
});

describe('a fault', () => {
  it('is caught by the requirement it names, and by no other', () => {
    const row = judgeFault(fault, seen({ failures: [failure(requirement)] }), reach());
    expect([row.verdict, row.missed, row.unrelated]).toEqual(['caught', [], []]);
  });

  it('is caught where something fails that fails without it too', () => {
    const failures = [failure(requirement), failure(other)];
    const row = judgeFault(fault, seen({ failures }), reach({ failed: [`${other} card.pay`] }));
    expect(row.verdict).toBe('caught');
  });

  it('is blurred where a requirement fails that it does not name', () => {
    const row = judgeFault(fault, seen({ failures: [failure(requirement), failure(other)] }), reach());
    expect([row.verdict, row.unrelated.map((one) => one.requirement)]).toEqual(['blurred', [other]]);
  });

  it('is caught where what else fails follows from it, and is not where nothing it names fails', () => {
    const follows = failure('money.follows-what-was-done', 'world-follows-the-model');
    const row = judgeFault(fault, seen({ failures: [failure(requirement), follows] }), reach());
    expect([row.verdict, row.consequences.length, row.unrelated]).toEqual(['caught', 1, []]);
    const missed = judgeFault(fault, seen({ failures: [follows] }), reach());
    expect([missed.verdict, missed.unrelated.length]).toEqual(['missed', 1]);
  });

  it('is caught in part where one of two fails', () => {
    const two = { ...fault, breaks: [requirement, 'envelope.uuid-echoed'] as const };
    const row = judgeFault(two, seen({ failures: [failure(requirement)] }), reach());
    expect([row.verdict, row.missed.map((miss) => miss.requirement)]).toEqual(['partly', [other]]);
  });

  it.each([
    ['passes', seen({ passed: [`${requirement} card.pay`] }), reach()],
    ['undecided', seen(), reach()],
    ['no-story', seen(), reach({ judged: false })],
  ] as const)('is missed for a reason: %s', (reason, observation, known) => {
    const row = judgeFault(fault, observation, known);
    expect([row.verdict, row.missed.map((miss) => miss.reason)]).toEqual(['missed', [reason]]);
  });

  it.each([
    ['noticed', seen({ undecided: [`${requirement} card.pay`] })],
    ['unseen', seen()],
    ['blurred', seen({ failures: [failure(other)] })],
  ] as const)('that breaks what no requirement states is %s', (verdict, observation) => {
    const unstated = { ...fault, breaks: [], unstated: { zh: '无', en: 'none' } };
    expect(judgeFault(unstated, observation, reach()).verdict).toBe(verdict);
  });
});
