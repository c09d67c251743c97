import type { ReportedOperation } from './contracts.ts';
import type { RunData } from './run.ts';

/**
 * Returns the operations a run is about, in catalogue order: the whole catalogue for the profile `full`, else those its
 * planned stories name. An operation that was exchanged or judged belongs to the run however it was planned.
 */
export function operationsInScope(run: RunData): readonly ReportedOperation[] {
  if (run.header.profile === 'full' && run.header.only === undefined) return run.operations;
  const named = new Set([
    ...run.header.planned.flatMap(operationOfCase),
    ...run.exchanges.map((exchange) => exchange.operation),
    ...run.findings.map((finding) => finding.operation),
  ]);
  return run.operations.filter((operation) => named.has(operation.id));
}

/** A case's story id is `case:<operation>/<family>/…`; a scenario's names no operation. */
function operationOfCase(story: string): readonly string[] {
  const operation = /^case:([^/]+)\//.exec(story)?.[1];
  return operation === undefined ? [] : [operation];
}
