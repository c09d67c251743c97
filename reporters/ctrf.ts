import type { Lang } from '../schemas/text.ts';
import { failureText, rowDuration } from './failure-text.ts';
import type { RowOutcome } from './outcome.ts';
import type { Report } from './report.ts';
import type { Reporter } from './reporter.ts';
import type { Row } from './traceability.ts';
import { uuidOf } from './uuid-of.ts';
import { acceptedUntil, outcomeWords } from './words.ts';

/** The specification's five words; ours stands beside it as `rawStatus`. */
type CtrfStatus = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

const statuses: Readonly<Record<RowOutcome, CtrfStatus>> = {
  passed: 'passed',
  failed: 'failed',
  cantTell: 'other',
  untested: 'pending',
  inapplicable: 'skipped',
  excluded: 'skipped',
};

/** A failure that the baseline accepts is none for a CI server, as it is none for the gate. */
const statusOf = (row: Row): CtrfStatus => (row.accepted === undefined ? statuses[row.outcome] : 'other');

/** Returns the run in the Common Test Report Format: a test for each requirement of each operation. */
function renderCtrf(report: Report, lang: Lang): string {
  const { header, footer } = report.run;
  const start = Date.parse(header.startedAt);
  const stop = footer === undefined ? start : Date.parse(footer.finishedAt);
  const tests = report.rows.map((row) => testOf(report, row, lang));
  const count = (status: CtrfStatus) => tests.filter((test) => test.status === status).length;
  const document = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    reportId: uuidOf(`${header.runId} ctrf`),
    timestamp: new Date(stop).toISOString(),
    generatedBy: `ebuy-contract-kit ${header.kit}`,
    results: {
      tool: { name: 'ebuy-contract-kit', version: header.kit },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: count('pending'),
        other: count('other'),
        suites: new Set(report.rows.map(({ operation }) => operation.id)).size,
        start,
        stop,
        duration: stop - start,
        extra: { verdict: report.verdict.id, isCut: report.run.isCut },
      },
      tests,
      environment: {
        appName: header.target.name,
        testEnvironment: header.target.kind,
        extra: { profile: header.profile, seed: header.seed, runId: header.runId },
      },
    },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function testOf(report: Report, row: Row, lang: Lang) {
  const { requirement, operation, outcome, blame, severity } = row;
  const { document, line, page } = requirement.source;
  const message = messageOf(row, lang);
  return {
    id: uuidOf(`${operation.id} ${requirement.id}`),
    name: requirement.id,
    status: statusOf(row),
    rawStatus: outcome,
    duration: Math.round(rowDuration(report, row)),
    suite: [operation.system, operation.id, requirement.family],
    ...(message === undefined ? {} : { message }),
    ...(outcome === 'failed' ? { trace: failureText(row, lang) } : {}),
    tags: [requirement.level, operation.evidence, ...(row.accepted === undefined ? [] : ['accepted'])],
    type: 'contract',
    filePath: document,
    line,
    extra: { severity, ...(blame === undefined ? {} : { blame }), ...(page === undefined ? {} : { page }) },
  };
}

function messageOf({ outcome, reason, requirement, accepted }: Row, lang: Lang): string | undefined {
  if (outcome === 'passed') return undefined;
  if (accepted !== undefined)
    return `${acceptedUntil(accepted.expires)[lang]} (${accepted.owner}): ${accepted.reason}`;
  if (outcome === 'failed') return requirement.statement[lang];
  return `${outcomeWords[outcome][lang]}: ${reason?.[lang] ?? requirement.statement[lang]}`;
}

/** `ctrf.json`. */
export const ctrf: Reporter = { id: 'ctrf', file: 'ctrf.json', render: renderCtrf };
