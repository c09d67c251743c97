import type { Provenance } from '../../schemas/evidence.ts';
import type { Text } from '../../schemas/text.ts';
import type { Finding, RecordHeader } from '../../schemas/types/record.ts';
import type { Counts } from '../counts.ts';
import type { GateResult } from '../gate.ts';
import type { RowOutcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import type { Reporter } from '../reporter.ts';
import { groupBy } from '../run.ts';
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
  readonly findings: readonly (CertificateFinding | PassedFindings)[];
  readonly source: Provenance;
}

type CertificateFinding = Omit<Finding, 'kind' | 'requirement' | 'operation'>;

/** What one check passed, counted: a signature that verifies thousands of times is one line. */
interface PassedFindings {
  readonly check: string;
  readonly outcome: 'passed';
  readonly count: number;
  /** Ids of some of the exchanges; the record has them all. */
  readonly exchanges: readonly string[];
}

/** Exchanges named as evidence of what passed. */
const namedExchanges = 10;

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
    findings: certificateFindings(row.findings),
    source: requirement.source,
  };
}

function certificateFindings(findings: readonly Finding[]): CertificateRow['findings'] {
  const others = findings.filter((finding) => finding.outcome !== 'passed');
  const passed = findings.filter((finding) => finding.outcome === 'passed');
  const byCheck = [...groupBy(passed, (finding) => finding.check)];
  return [
    ...others.map(({ kind: _kind, requirement: _requirement, operation: _operation, ...finding }) => finding),
    ...byCheck.map(([check, group]) => ({
      check,
      outcome: 'passed' as const,
      count: group.length,
      exchanges: [...new Set(group.flatMap((finding) => finding.exchanges))].slice(0, namedExchanges),
    })),
  ];
}

/** One member of the certificate, or one row, a line: readable, comparable, and a third of the size of full indentation. */
function renderCertificateJson(report: Report): string {
  const members = Object.entries(deriveCertificate(report)).map(([name, value]) => {
    const isList = Array.isArray(value) && value.length > 0;
    const lines = isList
      ? `[\n    ${value.map((row) => JSON.stringify(row)).join(',\n    ')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${lines}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

/** `certificate.json`. */
export const certificateJson: Reporter = {
  id: 'certificate-json',
  file: 'certificate.json',
  render: renderCertificateJson,
};
