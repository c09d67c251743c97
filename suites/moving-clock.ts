import type { Clock } from '../contracts/clock.ts';

/** A run's clock, which a scenario on the sandbox puts forward together with the sandbox's own. */
export interface MovingClock extends Clock {
  /** How far it is ahead, in milliseconds. */
  readonly ahead: number;
  /** Puts it forward. */
  advance(milliseconds: number): void;
  /** Lets it show the time it is. */
  follow(): void;
}

/** Returns a clock that shows the time of another until it is put forward. */
export function createMovingClock(clock: Clock): MovingClock {
  let ahead = 0;
  return {
    now: () => clock.now() + ahead,
    get ahead() {
      return ahead;
    },
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    follow: () => {
      ahead = 0;
    },
  };
}
