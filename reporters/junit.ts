import type { Lang } from '../schemas/text.ts';
import type { BaselineEntry } from '../schemas/types/record.ts';
import type { ReportedOperation } from './contracts.ts';
import { failureText, rowDuration } from './failure-text.ts';
import type { Report } from './report.ts';
import type { Reporter } from './reporter.ts';
import { groupBy } from './run.ts';
import type { Row } from './traceability.ts';
import { acceptedUntil, outcomeWords } from './words.ts';

/**
 * Returns JUnit XML: a suite for each operation, a case for each requirement. `error` is kept for what it means there:
 * the test itself broke, which is this kit's fault. What cannot be told for want of a setting or of test data is no
 * broken test: it is skipped with its reason, as the gate makes a condition of it and ends with status 0; so are
 * inapplicable, untested and excluded, and a failure that the baseline accepts, its text kept. Nothing but what passed
 * is without an element.
 */
function renderJunit(report: Report, lang: Lang): string {
  const byOperation = groupBy(report.rows, (row) => row.operation);
  const suites = [...byOperation].map(([operation, rows]) => suite(report, operation, rows, lang));
  const name = `ebuy-kit ${report.run.header.target.name} ${report.run.header.profile}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name, ...tallies(report.rows) })}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(report: Report, operation: ReportedOperation, rows: readonly Row[], lang: Lang): string {
  const head = {
    name: operation.evidence === 'proposed' ? `${operation.id} (proposed)` : operation.id,
    ...tallies(rows),
    timestamp: report.run.header.startedAt,
    hostname: report.run.header.target.name,
  };
  const properties = Object.entries({ system: operation.system, evidence: operation.evidence }).map(
    ([name, value]) => `      <property${attributes({ name, value })}/>`,
  );
  return [
    `  <testsuite${attributes(head)}>`,
    '    <properties>',
    ...properties,
    '    </properties>',
    ...rows.map((row) => testCase(report, row, lang)),
    '  </testsuite>',
  ].join('\n');
}

function testCase(report: Report, row: Row, lang: Lang): string {
  const { operation, requirement } = row;
  const seconds = rowDuration(report, row) / 1000;
  const head = {
    classname: `${operation.id}.${requirement.family}`,
    name: requirement.id,
    time: seconds.toFixed(3),
  };
  const body = verdictElement(row, lang);
  if (body === undefined) return `    <testcase${attributes(head)}/>`;
  return `    <testcase${attributes(head)}>\n      ${body}\n    </testcase>`;
}

/** What a row is to a CI server. */
type JunitStatus = 'passed' | 'failure' | 'error' | 'skipped';

/** One rule for the elements and for the tallies above them. */
function statusOf({ outcome, blame, accepted }: Row): JunitStatus {
  if (outcome === 'passed') return 'passed';
  if (outcome === 'failed') return accepted === undefined ? 'failure' : 'skipped';
  return outcome === 'cantTell' && blame === 'harness' ? 'error' : 'skipped';
}

function verdictElement(row: Row, lang: Lang): string | undefined {
  const status = statusOf(row);
  const statement = row.requirement.statement[lang];
  switch (status) {
    case 'passed':
      return undefined;
    case 'failure': {
      const head = attributes({ message: statement, type: row.requirement.level });
      return `<failure${head}>${escapeXml(failureText(row, lang))}</failure>`;
    }
    case 'error':
      return `<error${attributes({ message: reasonOf(row, lang), type: row.outcome })}/>`;
    case 'skipped':
      return row.accepted === undefined
        ? `<skipped${attributes({ message: reasonOf(row, lang) })}/>`
        : `<skipped${attributes({ message: acceptance(row.accepted, lang) })}>${escapeXml(failureText(row, lang))}</skipped>`;
  }
}

const reasonOf = ({ outcome, reason, requirement }: Row, lang: Lang) =>
  `${outcomeWords[outcome][lang]}: ${reason?.[lang] ?? requirement.statement[lang]}`;

const acceptance = ({ owner, reason, expires }: BaselineEntry, lang: Lang) =>
  `${acceptedUntil(expires)[lang]} (${owner}): ${reason}`;

function tallies(rows: readonly Row[]) {
  const count = (status: JunitStatus) => rows.filter((row) => statusOf(row) === status).length;
  return {
    tests: rows.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

const attributes = (values: Readonly<Record<string, string | number>>) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way to write most control characters and lone surrogates; they become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** `junit.xml`. */
export const junit: Reporter = { id: 'junit', file: 'junit.xml', render: renderJunit };
