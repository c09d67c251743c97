import type { Lang } from '../schemas/text.ts';
import type { Exchange } from '../schemas/types/record.ts';
import type { ReportedOperation } from './contracts.ts';
import type { Report } from './report.ts';
import type { Reporter } from './reporter.ts';
import { groupBy } from './run.ts';
import type { Row } from './traceability.ts';
import { outcomeWords } from './words.ts';

/**
 * Returns JUnit XML: a suite for each operation, a case for each requirement. `cantTell` is an error, so that nothing
 * that was not seen looks green; inapplicable, untested and excluded are skipped, each with its reason.
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
  const seconds = duration(report, row) / 1000;
  const head = {
    classname: `${operation.id}.${requirement.family}`,
    name: requirement.id,
    time: seconds.toFixed(3),
  };
  const body = verdictElement(row, lang);
  if (body === undefined) return `    <testcase${attributes(head)}/>`;
  return `    <testcase${attributes(head)}>\n      ${body}\n    </testcase>`;
}

function verdictElement(row: Row, lang: Lang): string | undefined {
  const words = outcomeWords[row.outcome][lang];
  const message = `${words}: ${row.reason?.[lang] ?? row.requirement.statement[lang]}`;
  if (row.outcome === 'passed') return undefined;
  if (row.outcome === 'failed') {
    const head = attributes({ message: row.requirement.statement[lang], type: row.requirement.level });
    return `<failure${head}>${escapeXml(failures(row, lang))}</failure>`;
  }
  const element = row.outcome === 'cantTell' ? 'error' : 'skipped';
  return `<${element}${attributes({ message, ...(element === 'error' ? { type: row.outcome } : {}) })}/>`;
}

function failures(row: Row, lang: Lang): string {
  return row.findings
    .filter((finding) => finding.outcome === 'failed')
    .map((finding) =>
      [
        `expected: ${finding.expected?.[lang] ?? ''}`,
        `actual: ${finding.actual?.[lang] ?? ''}`,
        `at: ${finding.at ?? ''}`,
        `story: ${finding.story}`,
        `exchanges: ${finding.exchanges.join(' ')}`,
      ].join('\n'),
    )
    .join('\n\n');
}

/** Milliseconds of the exchanges a row rests on. */
function duration(report: Report, row: Row): number {
  return [...new Set(row.findings.flatMap((finding) => finding.exchanges))]
    .map((id) => report.run.exchangeOf(id))
    .filter((exchange): exchange is Exchange => exchange !== undefined)
    .reduce((sum, exchange) => sum + exchange.durationMs, 0);
}

function tallies(rows: readonly Row[]) {
  const count = (...outcomes: readonly Row['outcome'][]) =>
    rows.filter((row) => outcomes.includes(row.outcome)).length;
  return {
    tests: rows.length,
    failures: count('failed'),
    errors: count('cantTell'),
    skipped: count('inapplicable', 'untested', 'excluded'),
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
