import fc from 'fast-check';
import type { Stage } from '../scenario.ts';
import type { Act, Draw } from './acts.ts';
import { noThings, type Things } from './things.ts';

/** The model's side of a run: what was made so far. */
export interface Made {
  things: Things;
}

/** The gateway's side of a run: the stage, and how to find out that it has gone wrong. */
export interface Real {
  readonly stage: Stage;
  /** Throws where what was seen until now disagrees with the model. */
  assertAgrees(): void;
}

type Command = fc.AsyncCommand<Made, Real>;

const draws: fc.Arbitrary<Draw> = fc.record({
  which: fc.nat(15),
  amount: fc.integer({ min: 1, max: 500 }),
  how: fc.nat(9),
  many: fc.integer({ min: 2, max: 8 }),
});

/** Returns the arbitrary of sequences of up to `most` of these acts, for fast-check's model-based runs. */
export function sequencesOf(acts: readonly Act[], most: number): fc.Arbitrary<Iterable<Command>> {
  const commands = acts.flatMap((act) => {
    const one = draws.map((draw): Command => commandOf(act, draw));
    return Array.from({ length: act.weight }, () => one);
  });
  return fc.commands(commands, { maxCommands: most, size: 'max' });
}

function commandOf(act: Act, draw: Draw): Command {
  return {
    check: ({ things }) => act.after === undefined || isThere(things[act.after]),
    run: async ({ things }, { stage, assertAgrees }) => {
      await act.run(stage, things, draw);
      assertAgrees();
    },
    toString: () => `${act.name}(${draw.which},${draw.amount},${draw.how},${draw.many})`,
  };
}

function isThere(things: unknown): boolean {
  return Array.isArray(things) && things.length > 0;
}

/** Returns both sides of a run at its beginning. */
export function beginning(stage: Stage, assertAgrees: () => void): { model: Made; real: Real } {
  return { model: { things: noThings() }, real: { stage, assertAgrees } };
}
