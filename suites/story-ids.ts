import { createHash } from 'node:crypto';
import { type Clock, shanghaiDate } from '../contracts/clock.ts';
import { type Ids, seededIds } from '../contracts/ids.ts';
import { drawnBy } from './shard.ts';

/** What the ids of a run depend on. */
export interface IdSource {
  /** Decides every random choice, so that a run repeats from it. */
  readonly seed: number;
  /** Keeps uuids and order numbers of two runs apart, also of two runs with one seed. */
  readonly runId: string;
  readonly clock: Clock;
  /** Shared by all stories of a run, because test data that can be used once is spent by the run as a whole. */
  readonly turns: Map<string, number>;
  /** `i/n`: test data that can be used once is shared with the other shards. */
  readonly shard?: string | undefined;
}

/** Order numbers a story may draw before they could meet those of the next story. */
const ordersPerStory = 1000;

/**
 * Returns the ids of one story. They depend on the story alone and not on what runs beside it, so that a concurrent
 * run repeats. Order numbers hold `index`, the story's place in the whole plan, and are unique in the run.
 */
export function storyIds(source: IdSource, storyId: string, index: number): Ids {
  const { seed, runId, clock } = source;
  const choices = seededIds(seedOf(`${seed}/${storyId}`), clock, '');
  const names = seededIds(seedOf(`${seed}/${runId}/${storyId}`), clock, '');
  const prefix = runPrefix(runId);
  const draw = drawnBy(source.shard);
  let orders = 0;
  return {
    uuid: names.uuid,
    orderNumber: (length = 24) => {
      const head = `${shanghaiDate(clock.now())}${prefix}`;
      const rest = length - head.length;
      const serial = (index * ordersPerStory + orders).toString(36);
      orders += 1;
      return `${head}${serial.padStart(rest, '0').slice(-rest)}`;
    },
    token: choices.token,
    below: choices.below,
    turn: (name, count) => {
      const turn = source.turns.get(name) ?? 0;
      source.turns.set(name, turn + 1);
      return draw(turn, count);
    },
  };
}

/** Returns the 6 lower-case letters or digits that stand after the date in every order number of a run. */
export function runPrefix(runId: string): string {
  if (lastPrefix.runId !== runId) lastPrefix = { runId, prefix: digestedPrefix(runId) };
  return lastPrefix.prefix;
}

// Every story of a run asks for the same.
let lastPrefix = { runId: '', prefix: digestedPrefix('') };

function digestedPrefix(runId: string): string {
  return createHash('sha256').update(runId).digest().readUIntBE(0, 6).toString(36).padStart(6, '0').slice(-6);
}

function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readInt32BE(0);
}
