import type { Ids } from '../contracts/ids.ts';
import { drawnBy } from './shard.ts';

/** Test data that can be used once, as one story draws on it. */
export interface TurnTaking {
  /** The story's ids; what `turn` does depends on which of the two others is under way. */
  readonly ids: Ids;
  /** Draws for a request that will use the data up. */
  take<Drawn>(draw: () => Drawn): Drawn;
  /** Draws for a request that will be refused: the data is the next unused, and stays so. */
  look<Drawn>(draw: () => Drawn): Drawn;
  /** Uses up what was looked at, because the request was accepted after all. */
  spend(): void;
}

/** Returns how a story draws on the turns that all stories of a run share. */
export function takingTurns(ids: Ids, turns: ReadonlyMap<string, number>, shard?: string): TurnTaking {
  const next = drawnBy(shard);
  let isLooking = false;
  const looked = new Map<string, number>();
  const draw = <Drawn>(work: () => Drawn, looking: boolean): Drawn => {
    isLooking = looking;
    try {
      return work();
    } finally {
      isLooking = false;
    }
  };
  return {
    ids: {
      ...ids,
      turn: (name, count) => {
        if (!isLooking) return ids.turn(name, count);
        looked.set(name, count);
        return next(turns.get(name) ?? 0, count);
      },
    },
    take: (work) => draw(work, false),
    look: (work) => draw(work, true),
    spend: () => {
      for (const [name, count] of looked) ids.turn(name, count);
      looked.clear();
    },
  };
}
