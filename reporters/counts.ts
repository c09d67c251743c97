import type { Level } from '../contracts/requirement.ts';
import type { RowOutcome } from './outcome.ts';
import { groupBy } from './run.ts';
import type { Row } from './traceability.ts';

/** How many rows ended how. */
export type Counts = Readonly<Record<RowOutcome, number>>;

/** The order in which tables show outcomes. */
export const countedOutcomes = [
  'passed',
  'failed',
  'cantTell',
  'inapplicable',
  'untested',
  'excluded',
] as const satisfies readonly RowOutcome[];

/** The order in which tables show levels. */
export const levels = ['MUST', 'SHOULD', 'MAY'] as const satisfies readonly Level[];

/** One system's counts, rows of `proposed` operations apart. */
export interface SystemCounts {
  readonly system: string;
  readonly counts: Counts;
  readonly proposed: Counts;
}

/** Every count the reports print. `proposed` operations are never added to the others. */
export interface RunCounts {
  readonly all: Counts;
  readonly proposed: Counts;
  readonly systems: readonly SystemCounts[];
  readonly levels: Readonly<Record<Level, Counts>>;
}

/** True for rows whose operation is documented in some way; the others rest on our own proposal. */
export const isDocumented = (row: Row) => row.operation.evidence !== 'proposed';

/** Returns how many rows have each outcome. */
export function countRows(rows: readonly Row[]): Counts {
  const counts = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0, excluded: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}

/** Returns the counts of a run: overall, per system in catalogue order, per level. */
export function countRun(rows: readonly Row[]): RunCounts {
  const documented = rows.filter(isDocumented);
  const proposed = rows.filter((row) => !isDocumented(row));
  const ofLevel = (level: Level) => countRows(documented.filter((row) => row.requirement.level === level));
  return {
    all: countRows(documented),
    proposed: countRows(proposed),
    systems: [...groupBy(rows, (row) => row.operation.system)].map(([system, own]) => ({
      system,
      counts: countRows(own.filter(isDocumented)),
      proposed: countRows(own.filter((row) => !isDocumented(row))),
    })),
    levels: { MUST: ofLevel('MUST'), SHOULD: ofLevel('SHOULD'), MAY: ofLevel('MAY') },
  };
}
