import { randomInt } from 'node:crypto';
import type { Text } from '../schemas/text.ts';
import { wholeNumber } from './usage-error.ts';

const maxSeed = 2 ** 31 - 1;

/** The option from which a run repeats. */
export const seedOption = {
  text: {
    zh: '随机数种子；同一种子得到同一次运行；不写则任取',
    en: 'seed of ids and randomness; the same seed repeats a run; none: any',
  } satisfies Text,
  parse: wholeNumber('--seed', 0, maxSeed),
} as const;

/** Returns a seed nobody chose: uuids and order numbers must differ from run to run on a real target. */
export function randomSeed(): number {
  return randomInt(maxSeed);
}
