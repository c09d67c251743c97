import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Clock, shanghaiDate } from './clock.ts';

/** Source of every id and random choice of a run; the same seed and clock give the same values. */
export interface Ids {
  /**
   * `yyyyMMdd-` and 32 lower-case letters or digits (41 characters), as the documents advise; `longest` shortens it for the
   * page that allows no more.
   */
  uuid(longest?: number): string;
  /** Today's date in Shanghai, the run's prefix and a counter: unique in the run; 24 characters unless stated, at least 18. */
  orderNumber(length?: number): string;
  /** `count` lower-case letters or digits. */
  token(count: number): string;
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  /** 0, 1, … `count` − 1 and again from 0, one counter for each name: spends test data that can be used once. */
  turn(name: string, count: number): number;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Characters of a uuid as the documents advise it: date, dash and 32 more. */
const uuidLength = 41;

/** Returns ids drawn from `seed`; `runPrefix` (6 characters) keeps runs against one target apart. */
export function seededIds(seed: number, clock: Clock, runPrefix: string): Ids {
  const generator = xoroshiro128plus(seed);
  let counter = 0;
  const turns = new Map<string, number>();
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  const token = (count: number) =>
    Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join('');
  return {
    uuid: (longest = uuidLength) => {
      const head = `${shanghaiDate(clock.now())}-`;
      return `${head}${token(Math.min(longest, uuidLength) - head.length)}`;
    },
    orderNumber: (length = 24) => {
      counter += 1;
      const head = `${shanghaiDate(clock.now())}${runPrefix}`;
      return `${head}${String(counter).padStart(length - head.length, '0')}`;
    },
    token,
    below,
    turn: (name, count) => {
      const turn = turns.get(name) ?? 0;
      turns.set(name, turn + 1);
      return turn % count;
    },
  };
}
