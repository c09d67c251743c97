import { type Clock, systemClock } from '../contracts/clock.ts';

/** What the clock shows and how it goes on from there; milliseconds since the epoch. */
export interface ClockReading {
  readonly mode: 'running' | 'frozen';
  readonly now: number;
  /** How far ahead of the machine's clock a running clock is; negative behind it. */
  readonly aheadMs: number;
}

/** The one clock that every rule of the sandbox reads: it follows real time until it is told otherwise. */
export interface VirtualClock extends Clock {
  read(): ClockReading;
  /** Stops the clock where it stands. */
  freeze(): void;
  /** Puts the clock to a moment; a frozen clock stays frozen there, a running one goes on from there. */
  set(epochMs: number): void;
  /** Puts the clock forward, or back where `milliseconds` is negative. */
  advance(milliseconds: number): void;
  /** Lets the clock show real time again. */
  follow(): void;
  /** Calls `listener` whenever the clock was moved, stopped or let go; returns how to end that. */
  onMove(listener: () => void): () => void;
}

/** Returns a clock that follows `real`. */
export function createVirtualClock(real: Clock = systemClock): VirtualClock {
  let frozenAt: number | undefined;
  let ahead = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const now = () => frozenAt ?? real.now() + ahead;
  const set = (epochMs: number) => {
    if (frozenAt === undefined) ahead = epochMs - real.now();
    else frozenAt = epochMs;
    tell();
  };
  return {
    now,
    read: () => {
      // One look at the machine's clock: it may go on between two.
      const machine = real.now();
      const shown = frozenAt ?? machine + ahead;
      return {
        mode: frozenAt === undefined ? 'running' : 'frozen',
        now: shown,
        aheadMs: shown - machine,
      };
    },
    freeze: () => {
      frozenAt = now();
      tell();
    },
    set,
    advance: (milliseconds) => set(now() + milliseconds),
    follow: () => {
      frozenAt = undefined;
      ahead = 0;
      tell();
    },
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
