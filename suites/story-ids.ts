import { createHash } from 'node:crypto';
import { type Clock, shanghaiDate } from '../contracts/clock.ts';
import { type Ids, seededIds } from '../contracts/ids.ts';

/** What the ids of a run depend on. */
export interface IdSource {
  /** Decides every random choice, so that a run repeats from it. */
  readonly seed: number;
  /** Keeps uuids and order numbers of two runs apart, also of two runs with one seed. */
  readonly runId: string;
  readonly clock: Clock;
}

/**
 * Returns the ids of one story. They depend on the story alone and not on what runs beside it, so that a concurrent
 * run repeats. Order numbers hold `index`, the story's place in the whole plan, and are unique in the run.
 */
export function storyIds(source: IdSource, storyId: string, index: number): Ids {
  const { seed, runId, clock } = source;
  const choices = seededIds(seedOf(`${seed}/${storyId}`), clock, '');
  const names = seededIds(seedOf(`${seed}/${runId}/${storyId}`), clock, '');
  const prefix = `${runPrefix(runId)}${padded(index)}`;
  let counter = 0;
  return {
    uuid: names.uuid,
    orderNumber: () => {
      counter += 1;
      return `${shanghaiDate(clock.now())}${prefix}${padded(counter)}`;
    },
    token: choices.token,
    below: choices.below,
  };
}

/** Returns the 6 lower-case letters or digits that stand after the date in every order number of a run. */
export function runPrefix(runId: string): string {
  return createHash('sha256').update(runId).digest().readUIntBE(0, 6).toString(36).padStart(6, '0').slice(-6);
}

function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readInt32BE(0);
}

function padded(count: number): string {
  return String(count).padStart(5, '0');
}
