import type { FaultGroup } from '../../sandbox/fault.ts';
import type { FaultRow, FaultVerdict } from './judge-fault.ts';
import type { Matrix } from './matrix.ts';

/** The part of the faults that name requirements which must be caught for the matrix to be good. */
const wantedShare = 0.95;

export const verdicts: readonly FaultVerdict[] = [
  'caught',
  'partly',
  'blurred',
  'missed',
  'noticed',
  'unseen',
];

/** How the faults of one group came out. */
export interface GroupTally {
  readonly group: FaultGroup;
  readonly faults: number;
  readonly byVerdict: Readonly<Record<FaultVerdict, number>>;
}

/** Returns one tally a group, in the order the groups are first met. */
export function tallyOf(rows: readonly FaultRow[]): readonly GroupTally[] {
  const groups = [...new Set(rows.map(({ fault }) => fault.group))];
  return groups.map((group) => {
    const own = rows.filter(({ fault }) => fault.group === group);
    return { group, faults: own.length, byVerdict: countVerdicts(own) };
  });
}

/** Returns how many rows have each verdict. */
export function countVerdicts(rows: readonly FaultRow[]): Readonly<Record<FaultVerdict, number>> {
  const count = (wanted: FaultVerdict) => rows.filter(({ verdict }) => verdict === wanted).length;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<
    FaultVerdict,
    number
  >;
}

/** The faults that name requirements, and how many of them were caught by all of these and by no other. */
export interface CaughtShare {
  readonly caught: number;
  readonly naming: number;
}

/** Returns how many of the faults that name requirements were caught. */
export function caughtShare(rows: readonly FaultRow[]): CaughtShare {
  const naming = rows.filter(({ fault }) => fault.breaks.length > 0);
  return { caught: countVerdicts(naming).caught, naming: naming.length };
}

/** Returns whether enough faults were caught and no run without faults failed a requirement at level MUST. */
export function isGood({ rows, cleanRuns }: Matrix): boolean {
  const { caught, naming } = caughtShare(rows);
  return caught >= naming * wantedShare && cleanRuns.every(({ falseAlarms }) => falseAlarms.length === 0);
}

/** Failures of a fault that are told in full, of each kind. */
const mostShown = 5;

/** Returns the matrix in the shape scripts rely on. */
export function renderJson({ rows, cleanRuns, stories, seconds, seed }: Matrix) {
  return {
    faults: rows.map(({ fault, caughtBy, consequences, unrelated, verdict, missed, undecided, ...rest }) => ({
      id: fault.id,
      group: fault.group,
      names: fault.breaks,
      caughtBy: idsOf(caughtBy),
      consequences: idsOf(consequences),
      unrelated: idsOf(unrelated),
      verdict,
      missed,
      undecided,
      stories: rest.stories,
      exchanges: rest.exchanges,
      shown: [...caughtBy.slice(0, mostShown), ...unrelated.slice(0, mostShown)],
    })),
    cleanRuns: cleanRuns.length,
    falseAlarms: cleanRuns.flatMap(({ seed: ofRun, falseAlarms }) =>
      falseAlarms.map((alarm) => ({ seed: ofRun, ...alarm })),
    ),
    share: caughtShare(rows),
    stories,
    seconds,
    seed,
  };
}

function idsOf(failures: FaultRow['caughtBy']): readonly string[] {
  return [...new Set(failures.map(({ requirement }) => requirement))];
}
