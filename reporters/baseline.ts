import type { BaselineEntry } from '../schemas/types/record.ts';
import type { RunData } from './run.ts';
import type { Row } from './traceability.ts';

/**
 * What became of one accepted failure. `accepted`: it fails still, and counts as a condition. `stale`: it passes, or can
 * never fail. `expired`: its day is past. `unknown`: the contracts hold that operation to no such requirement. `unseen`:
 * this run says nothing of it.
 */
export type BaselineState = 'accepted' | 'stale' | 'expired' | 'unknown' | 'unseen';

/** One entry of the baseline beside what the run shows of it. */
export interface BaselineReading {
  readonly entry: BaselineEntry;
  readonly state: BaselineState;
}

/** The states that fail a run: a baseline has to be kept true. */
export const wrongStates = ['stale', 'expired', 'unknown'] as const satisfies readonly BaselineState[];

/** Returns every entry of the run's baseline with its state, in the order of the file; pure. */
export function readBaseline(run: RunData, rows: readonly Row[]): readonly BaselineReading[] {
  const byPlace = new Map(rows.map((row) => [placeOf(row.requirement.id, row.operation.id), row]));
  const today = run.header.startedAt.slice(0, 'yyyy-mm-dd'.length);
  return (run.header.baseline ?? []).map((entry) => {
    const row = byPlace.get(placeOf(entry.requirement, entry.operation));
    return { entry, state: stateOf(entry, row, isKnown(entry, run), today) };
  });
}

function stateOf(
  entry: BaselineEntry,
  row: Row | undefined,
  isKnownPlace: boolean,
  today: string,
): BaselineState {
  if (row === undefined && !isKnownPlace) return 'unknown';
  if (row?.outcome === 'passed' || row?.outcome === 'excluded') return 'stale';
  if (entry.expires < today) return 'expired';
  return row?.outcome === 'failed' ? 'accepted' : 'unseen';
}

function isKnown({ requirement, operation }: BaselineEntry, run: RunData): boolean {
  const held = run.operationOf(operation)?.requirements ?? [];
  return held.some(({ id }) => id === requirement);
}

/** Returns the rows with the acceptance of those that may fail for now. */
export function acceptFailures(rows: readonly Row[], baseline: readonly BaselineReading[]): readonly Row[] {
  const accepted = new Map(
    baseline
      .filter(({ state }) => state === 'accepted')
      .map(({ entry }) => [placeOf(entry.requirement, entry.operation), entry]),
  );
  if (accepted.size === 0) return rows;
  return rows.map((row) => {
    const entry = accepted.get(placeOf(row.requirement.id, row.operation.id));
    return entry === undefined ? row : { ...row, accepted: entry };
  });
}

const placeOf = (requirement: string, operation: string) => `${requirement} ${operation}`;
