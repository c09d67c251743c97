import type { Level } from '../../contracts/requirement.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { Text } from '../../schemas/text.ts';
import type { RowOutcome } from '../outcome.ts';

/** One row of a run as far as a comparison needs it; certificates and records both have it. */
export interface ComparedRow {
  readonly requirement: string;
  readonly operation: string;
  readonly level: Level;
  readonly evidence: Evidence;
  readonly statement: Text;
  readonly outcome: RowOutcome;
}

/** What became of a row from one run to the other. */
export type ChangeKind = 'worse' | 'better' | 'new' | 'gone';

/** A row that is not what it was; `from` is absent in a new one, `to` in one that is gone. */
export interface Change extends Omit<ComparedRow, 'outcome'> {
  readonly kind: ChangeKind;
  readonly from?: RowOutcome;
  readonly to?: RowOutcome;
}

/** Every change between two runs, what needs attention first; rows that are as they were are counted. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly unchanged: number;
}

/** The order in which changes are told. */
export const changeKinds = ['worse', 'gone', 'new', 'better'] as const satisfies readonly ChangeKind[];

/** How good an outcome is; not knowing, in whichever way, is one rank. */
const ranks: Readonly<Record<RowOutcome, number>> = {
  failed: 0,
  cantTell: 1,
  untested: 1,
  inapplicable: 2,
  excluded: 2,
  passed: 3,
};

/** Returns what became better, worse, new or is gone from run `a` to run `b`; pure. */
export function compareRuns(a: readonly ComparedRow[], b: readonly ComparedRow[]): Comparison {
  const before = byPlace(a);
  const after = byPlace(b);
  const changes = [
    ...b.flatMap((row) => changeTo(row, before.get(placeOf(row)))),
    ...a.filter((row) => !after.has(placeOf(row))).map(gone),
  ];
  const common = b.filter((row) => before.has(placeOf(row))).length;
  const moved = changes.filter(({ kind }) => kind === 'better' || kind === 'worse').length;
  return {
    changes: changeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind)),
    unchanged: common - moved,
  };
}

/**
 * True where the second run is not at least as good: something became worse, something that was judged is gone, or
 * something new fails. Proposed operations decide nothing here either.
 */
export function isRegression({ changes }: Comparison): boolean {
  return changes
    .filter(({ evidence }) => evidence !== 'proposed')
    .some(
      ({ kind, from, to }) =>
        kind === 'worse' ||
        (kind === 'gone' && (from === 'passed' || from === 'failed')) ||
        (kind === 'new' && to === 'failed'),
    );
}

function changeTo(row: ComparedRow, before: ComparedRow | undefined): readonly Change[] {
  const { outcome: to, ...place } = row;
  if (before === undefined) return [{ kind: 'new', ...place, to }];
  const step = ranks[to] - ranks[before.outcome];
  return step === 0 ? [] : [{ kind: step > 0 ? 'better' : 'worse', ...place, from: before.outcome, to }];
}

function gone({ outcome: from, ...place }: ComparedRow): Change {
  return { kind: 'gone', ...place, from };
}

const placeOf = ({ requirement, operation }: ComparedRow) => `${operation} ${requirement}`;

const byPlace = (rows: readonly ComparedRow[]) => new Map(rows.map((row) => [placeOf(row), row]));
