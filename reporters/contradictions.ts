import type { DocFinding } from '../schemas/lint/doc-finding.ts';
import type { RunData } from './run.ts';
import type { Row } from './traceability.ts';

/**
 * Returns the contradictions of the documents that touch an operation of the run, or the platform as a whole, in the
 * order `docs lint` lists them.
 */
export function contradictionsIn(run: RunData, rows: readonly Row[]): readonly DocFinding[] {
  const inScope = new Set(rows.map((row) => row.operation.id));
  return run.contracts.contradictions.filter(
    ({ operations }) => operations.length === 0 || operations.some((id) => inScope.has(id)),
  );
}
