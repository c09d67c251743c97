import type { Certificate } from '../certificate/certificate-json.ts';
import type { Report } from '../report.ts';
import type { VerdictId } from '../verdict.ts';
import type { ComparedRow } from './compare-runs.ts';

/** One side of a comparison: which run it is, and its rows. */
export interface ComparedRun {
  readonly target: string;
  readonly profile: string;
  readonly only: string | undefined;
  readonly startedAt: string;
  readonly runId: string;
  readonly kit: string;
  readonly documents: Readonly<Record<string, string>>;
  readonly isCut: boolean;
  readonly verdict: VerdictId;
  readonly rows: readonly ComparedRow[];
}

/** Returns a run just judged as a side of a comparison. */
export function comparedReport({ run, rows, verdict }: Report): ComparedRun {
  const { target, profile, only, startedAt, runId, kit, documents } = run.header;
  const identity = { target: target.name, profile, only, startedAt, runId, kit, documents };
  return {
    ...identity,
    isCut: run.isCut,
    verdict: verdict.id,
    rows: rows.map(({ requirement, operation, outcome }) => ({
      requirement: requirement.id,
      operation: operation.id,
      level: requirement.level,
      evidence: operation.evidence,
      statement: requirement.statement,
      outcome,
    })),
  };
}

/** Returns a certificate as a side of a comparison. */
export function comparedCertificate(certificate: Certificate): ComparedRun {
  const { target, profile, only, startedAt, runId, kit, documents, isCut, verdict } = certificate;
  return {
    ...{ target: target.name, profile, only, startedAt, runId, kit, documents, isCut, verdict },
    rows: [...certificate.requirements, ...certificate.excluded].map(
      ({ id, operation, level, evidence, statement, outcome }) => ({
        requirement: id,
        operation,
        level,
        evidence,
        statement,
        outcome,
      }),
    ),
  };
}
