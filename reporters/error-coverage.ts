import { envelopeOf } from '../contracts/envelopes/envelope-of.ts';
import { decodedBody } from '../contracts/gateway/decoded-body.ts';
import type { Exchange } from '../schemas/types/record.ts';
import type { DocumentedCode, ReportedOperation } from './contracts.ts';
import type { RowOutcome } from './outcome.ts';
import { groupBy, type RunData } from './run.ts';
import type { Row } from './traceability.ts';

/** One error code of an operation: documented, observed, or both. */
export interface CodeCoverage {
  readonly code: string;
  /** Absent where no table of the operation lists the code. */
  readonly documented?: DocumentedCode;
  /** How many answers carried it. */
  readonly observed: number;
  /** What the run says of the requirement to answer with this code; absent where there is none. */
  readonly outcome?: RowOutcome;
}

/** The error codes of one operation, documented ones first, in the order of its table. */
export interface OperationCodes {
  readonly operation: ReportedOperation;
  readonly codes: readonly CodeCoverage[];
}

/** Returns documented × observed error codes of every operation that has any; pure. */
export function coverCodes(run: RunData, rows: readonly Row[]): readonly OperationCodes[] {
  const observed = groupBy(run.exchanges, (exchange) => exchange.operation);
  const outcomes = new Map(
    rows.map((row) => [`${row.operation.id} ${row.requirement.errorCode}`, row.outcome] as const),
  );
  const inScope = new Set(rows.map((row) => row.operation.id));
  return run.operations
    .filter(({ id }) => inScope.has(id))
    .map((operation) => {
      const counts = countCodes(operation, observed.get(operation.id) ?? []);
      const outcomeOf = (code: string) => outcomes.get(`${operation.id} ${code}`);
      return { operation, codes: codesOf(operation, counts, outcomeOf) };
    })
    .filter(({ codes }) => codes.length > 0);
}

function codesOf(
  { codes }: ReportedOperation,
  counts: ReadonlyMap<string, number>,
  outcomeOf: (code: string) => RowOutcome | undefined,
): readonly CodeCoverage[] {
  const known = new Set(codes.map(({ code }) => code));
  const documented = codes.map((row) => {
    const outcome = outcomeOf(row.code);
    const observed = counts.get(row.code) ?? 0;
    return { code: row.code, documented: row, observed, ...(outcome === undefined ? {} : { outcome }) };
  });
  const others = [...counts].filter(([code]) => !known.has(code)).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...documented, ...others.map(([code, observed]) => ({ code, observed }))];
}

function countCodes(
  { envelope }: ReportedOperation,
  exchanges: readonly Exchange[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const exchange of exchanges) {
    const bytes = decodedBody(exchange);
    if (bytes === undefined) continue;
    const answer = envelopeOf(envelope).readAnswer(bytes);
    if (answer.form !== 'envelope' || answer.code === '') continue;
    counts.set(answer.code, (counts.get(answer.code) ?? 0) + 1);
  }
  return counts;
}
