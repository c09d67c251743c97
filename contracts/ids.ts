import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Clock, shanghaiDate } from './clock.ts';

/** Source of every id and random choice of a run; the same seed and clock give the same values. */
export interface Ids {
  /** `yyyyMMdd-` and 32 lower-case letters or digits (41 characters), as the documents advise. */
  uuid(): string;
  /** Today's date in Shanghai, the run's prefix and a counter: 24 characters, unique in the run. */
  orderNumber(): string;
  /** `count` lower-case letters or digits. */
  token(count: number): string;
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Returns ids drawn from `seed`; `runPrefix` (6 characters) keeps runs against one target apart. */
export function seededIds(seed: number, clock: Clock, runPrefix: string): Ids {
  const generator = xoroshiro128plus(seed);
  let counter = 0;
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  const token = (count: number) =>
    Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join('');
  return {
    uuid: () => `${shanghaiDate(clock.now())}-${token(32)}`,
    orderNumber: () => {
      counter += 1;
      return `${shanghaiDate(clock.now())}${runPrefix}${String(counter).padStart(10, '0')}`;
    },
    token,
    below,
  };
}
