import type { Provenance } from '../../schemas/evidence.ts';
import type { Text } from '../../schemas/text.ts';
import type { Finding, RecordHeader } from '../../schemas/types/record.ts';
import type { Counts } from '../counts.ts';
import type { GateResult } from '../gate.ts';
import type { RowOutcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import type { Reporter } from '../reporter.ts';
import type { Row } from '../traceability.ts';
import type { VerdictId } from '../verdict.ts';

/** The certificate for machines; its shape is `schemas/record/certificate.schema.json`. */
export interface Certificate extends RunFacts {
  readonly schemaVersion: 1;
  readonly verdict: VerdictId;
  readonly gate: { readonly met: boolean; readonly rules: readonly CertificateRule[] };
  /** Rows by outcome, `proposed` operations left out. */
  readonly summary: Counts;
  /** The same for `proposed` operations alone. */
  readonly proposed: Counts;
  readonly systems: readonly {
    readonly system: string;
    readonly summary: Counts;
    readonly proposed: Counts;
  }[];
  /** Requirement × operation, excluded ones apart. */
  readonly requirements: readonly CertificateRow[];
  readonly excluded: readonly CertificateRow[];
}

interface RunFacts extends Pick<RecordHeader, 'kit' | 'subject' | 'target' | 'profile' | 'seed' | 'runId'> {
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly isCut: boolean;
  readonly only?: string;
  readonly shard?: string;
  readonly documents: RecordHeader['documents'];
}

type CertificateRule = Pick<GateResult, 'id' | 'title' | 'met' | 'expected' | 'actual'> & {
  readonly otherwise: GateResult['unmet'];
};

interface CertificateRow {
  readonly id: string;
  readonly operation: string;
  readonly system: string;
  readonly family: string;
  readonly level: Row['requirement']['level'];
  readonly evidence: Row['operation']['evidence'];
  readonly statement: Text;
  readonly outcome: RowOutcome;
  readonly severity: Row['severity'];
  readonly blame: Row['blame'] | null;
  readonly reason?: Text;
  readonly findings: readonly Omit<Finding, 'kind' | 'requirement' | 'operation'>[];
  readonly source: Provenance;
}

/** Returns the certificate as data; pure. */
export function deriveCertificate(report: Report): Certificate {
  const { counts, verdict, gate, rows } = report;
  return {
    schemaVersion: 1,
    ...runFacts(report),
    verdict: verdict.id,
    gate: { met: verdict.isGateMet, rules: gate.map(certificateRule) },
    summary: counts.all,
    proposed: counts.proposed,
    systems: counts.systems.map(({ system, counts: summary, proposed }) => ({ system, summary, proposed })),
    requirements: rows.filter((row) => row.outcome !== 'excluded').map(certificateRow),
    excluded: rows.filter((row) => row.outcome === 'excluded').map(certificateRow),
  };
}

function runFacts({ run }: Report): RunFacts {
  const { kit, subject, target, profile, seed, runId, startedAt, only, shard, documents } = run.header;
  return {
    kit,
    runId,
    subject,
    target,
    profile,
    ...(only === undefined ? {} : { only }),
    ...(shard === undefined ? {} : { shard }),
    seed,
    startedAt,
    finishedAt: run.footer?.finishedAt ?? null,
    isCut: run.isCut,
    documents,
  };
}

const certificateRule = ({ id, title, met, expected, actual, unmet }: GateResult): CertificateRule => ({
  id,
  title,
  met,
  expected,
  actual,
  otherwise: unmet,
});

function certificateRow(row: Row): CertificateRow {
  const { requirement, operation } = row;
  return {
    id: requirement.id,
    operation: operation.id,
    system: operation.system,
    family: requirement.family,
    level: requirement.level,
    evidence: operation.evidence,
    statement: requirement.statement,
    outcome: row.outcome,
    severity: row.severity,
    blame: row.blame ?? null,
    ...(row.reason === undefined ? {} : { reason: row.reason }),
    findings: row.findings.map(
      ({ kind: _kind, requirement: _id, operation: _operation, ...finding }) => finding,
    ),
    source: requirement.source,
  };
}

/** `certificate.json`. */
export const certificateJson: Reporter = {
  id: 'certificate-json',
  file: 'certificate.json',
  render: (report) => `${JSON.stringify(deriveCertificate(report), null, 2)}\n`,
};
