import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { sampleTestData } from '../../contracts/sample-test-data.ts';
import type { TestData } from '../../contracts/target.ts';
import { storyIds } from '../story-ids.ts';

/** Noon of 1 March 2025 in Shanghai. */
export const specimenClock = { now: () => Date.parse('2025-03-01T12:00:00+08:00') };

/**
 * Returns what a story draws on, with made-up test data: what plans are drawn with before a run gives the real thing.
 * `without` leaves settings out; every call returns the same.
 */
export function specimenGiven(without: readonly (keyof TestData)[] = []): Given {
  const ids = storyIds(
    { seed: 1, runId: 'specimen', clock: specimenClock, turns: new Map() },
    'case:specimen',
    1,
  );
  const kept = Object.entries(sampleTestData).filter(
    ([name]) => !(without as readonly string[]).includes(name),
  );
  return { clock: specimenClock, ids, data: Object.fromEntries(kept) as TestData };
}

const contents = new WeakMap<Operation, Content>();

/** Returns an operation's example made of {@link specimenGiven}. */
export function specimenContent(operation: Operation): Content {
  const content = contents.get(operation) ?? operation.example(specimenGiven());
  contents.set(operation, content);
  return content;
}
