import { KitError } from '../schemas/kit-error.ts';
import { sameText } from '../schemas/text.ts';

/** One part of a run that is spread over several machines: the `number`th of `count`, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/** Reads `i/n`; throws a {@link KitError} unless 1 ≤ i ≤ n. */
export function parseShard(written: string): Shard {
  const [, number = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (number >= 1 && number <= count) return { number, count };
  throw new KitError({
    code: 'shard-invalid',
    what: { zh: `分片 ${written} 不可用`, en: `The shard ${written} cannot be used` },
    where: '--shard',
    expected: { zh: 'i/n，且 1 ≤ i ≤ n，例如 1/4', en: 'i/n with 1 ≤ i ≤ n, such as 1/4' },
    actual: sameText(written),
  });
}

/** Returns whether a place of the plan, counted from 0, belongs to a shard; without a shard every place does. */
export function inShard(shard: string | undefined): (place: number) => boolean {
  if (shard === undefined) return () => true;
  // One story after the other, so that the slow ones of one operation do not all meet one machine.
  const { number, count } = parseShard(shard);
  return (place) => place % count === number - 1;
}

/** Returns which of `count` things is drawn when so many were drawn before; shards at one target never draw the same. */
export function drawnBy(shard: string | undefined): (before: number, count: number) => number {
  if (shard === undefined) return (before, count) => before % count;
  const { number, count: shards } = parseShard(shard);
  return (before, count) => (before * shards + number - 1) % count;
}
