import { KitError } from '../schemas/kit-error.ts';

/** Keeps the requests of a run inside what a target allows. */
export interface Pace {
  /** Resolves when the next request may be sent; throws a {@link KitError} where no more may be. */
  turn(): Promise<void>;
  /**
   * Lets all requests of the run wait, after a target asked for patience. Resolves with true when they may go on, and
   * with false, at once, where so long a rest is not granted or the run has no more of it.
   */
  rest(seconds: number): Promise<boolean>;
}

/** How time is told and passed; both in milliseconds. */
export interface PaceTimer {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

const machineTimer: PaceTimer = {
  now: () => performance.now(),
  wait: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
};

/** Longest rest that is granted at once, in seconds; a request that is to wait longer is not sent again at all. */
const longestRest = 30;

/** Rests that are granted in a run: a target that is always busy shall not keep it from ending. */
const rests = 20;

/** Names the error of a request that would cost more than the run may. */
export const budgetSpent = 'budget-spent';

/**
 * Returns the pace of one run: at most `rate` requests per second, evenly spaced, and `budget` requests altogether; as they
 * come where none is stated. Beyond the budget, `turn` throws a {@link KitError}.
 */
export function createPace(
  rate: number | undefined,
  timer: PaceTimer = machineTimer,
  budget = Number.POSITIVE_INFINITY,
): Pace {
  let left = budget;
  let next = Number.NEGATIVE_INFINITY;
  let restedAt = Number.NEGATIVE_INFINITY;
  let granted = 0;
  return {
    turn: async () => {
      if (left <= 0) throw tooDear(budget);
      left -= 1;
      const now = timer.now();
      const at = Math.max(now, next, restedAt);
      if (rate !== undefined) next = at + 1000 / rate;
      if (at > now) await timer.wait(at - now);
    },
    rest: async (seconds) => {
      if (granted >= rests || seconds > longestRest) return false;
      granted += 1;
      const ms = Math.max(seconds, 0) * 1000;
      restedAt = Math.max(restedAt, timer.now() + ms);
      await timer.wait(ms);
      return true;
    },
  };
}

function tooDear(budget: number): KitError {
  return new KitError({
    code: budgetSpent,
    what: {
      zh: `本次运行的 ${budget} 个请求已用完(--budget)`,
      en: `The ${budget} requests of this run are used up (--budget)`,
    },
    where: '--budget',
  });
}
