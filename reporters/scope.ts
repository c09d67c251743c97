import type { ReportedOperation } from './contracts.ts';
import type { RunData } from './run.ts';

/** The operations a run is about. Those that a scenario calls on its way are judged for what they showed, no more. */
export interface Scope {
  /** Held to everything: what nobody judged is untested. In catalogue order. */
  readonly asked: readonly ReportedOperation[];
  /** Exchanged or judged although nobody asked for them. In catalogue order. */
  readonly touched: readonly ReportedOperation[];
}

/** Returns the operations a run is about: those its profile asks for, or with `--only` those its planned cases name. */
export function scopeOf(run: RunData): Scope {
  const asked = askedBy(run);
  const seen = new Set([
    ...run.exchanges.map((exchange) => exchange.operation),
    ...run.findings.map((finding) => finding.operation),
  ]);
  return {
    asked: run.operations.filter(({ id }) => asked.has(id)),
    touched: run.operations.filter(({ id }) => seen.has(id) && !asked.has(id)),
  };
}

function askedBy({ header, operations }: RunData): ReadonlySet<string> {
  if (header.only !== undefined) return new Set(header.planned.flatMap(operationOfCase));
  if (header.operations !== undefined) return new Set(header.operations);
  // Records of kits that knew no profiles: the one there was asks for everything.
  return header.profile === 'full'
    ? new Set(operations.map(({ id }) => id))
    : new Set(header.planned.flatMap(operationOfCase));
}

/** A case's story id is `case:<operation>/<family>/…`; a scenario's names no operation. */
function operationOfCase(story: string): readonly string[] {
  const operation = /^case:([^/]+)\//.exec(story)?.[1];
  return operation === undefined ? [] : [operation];
}
