import type { Judgement } from '../check.ts';
import type { World } from './fact.ts';
import { claimSilence } from './notices.ts';

/** Returns what is wrong at the end of a story because it never came. */
export function silences(world: World): readonly Judgement[] {
  return claimSilence(world).map(({ law, verdict, exchange, operation }) => ({
    requirement: law,
    operation,
    exchanges: [exchange],
    verdict,
  }));
}
