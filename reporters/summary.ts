import type { Lang } from '../schemas/text.ts';
import { type Counts, isDocumented } from './counts.ts';
import type { Report } from './report.ts';
import type { Reporter } from './reporter.ts';
import { groupBy } from './run.ts';
import { andMore, summaryWords as words } from './summary-words.ts';
import { type SystemLine, summaryOutcomes, systemLines } from './system-lines.ts';
import type { Row } from './traceability.ts';
import { blameWords, outcomeWords } from './words.ts';

/** A summary is read in a CI log: longer lists are the certificate's. */
const listedRows = 50;

/** Returns the run in Markdown: verdict, rules, counts for each system, what failed and what could not be told. */
function renderSummary(report: Report, lang: Lang): string {
  const { header } = report.run;
  const facts = [
    [words.target, `${header.target.name} (${header.target.kind})`],
    [words.profile, header.profile],
    [words.started, header.startedAt],
    [words.seed, String(header.seed)],
  ] as const;
  return [
    `# ${words.title[lang]}`,
    `**${report.verdict.title[lang]}** · ${report.verdict.sentence[lang]}`,
    facts.map(([name, value]) => `- ${name[lang]}: ${cell(value)}`).join('\n'),
    `## ${words.gate[lang]}`,
    gateTable(report, lang),
    `## ${words.bySystem[lang]}`,
    systemTable(report, lang),
    ...failures(report, lang),
    ...unknowns(report, lang),
    '',
  ].join('\n\n');
}

function gateTable(report: Report, lang: Lang): string {
  const head = [words.rule, words.expected, words.actual, words.met].map((word) => word[lang]);
  const rows = report.gate.map((rule) => [
    rule.title[lang],
    rule.expected[lang],
    rule.actual[lang],
    rule.met ? words.yes[lang] : `**${words.no[lang]}**`,
  ]);
  return table(head, rows);
}

function systemTable(report: Report, lang: Lang): string {
  const head = [words.system[lang], ...summaryOutcomes.map((outcome) => outcomeWords[outcome][lang])];
  const line = ({ title, counts }: SystemLine) => [title, ...numbers(counts)];
  return table(head, systemLines(report, lang).map(line), 1);
}

function failures(report: Report, lang: Lang): readonly string[] {
  const rows = report.rows.filter((row) => row.outcome === 'failed');
  if (rows.length === 0) return [];
  const head = [
    words.level,
    words.operation,
    words.requirement,
    words.expected,
    words.actual,
    words.blame,
    words.source,
  ].map((word) => word[lang]);
  const lines = rows.slice(0, listedRows).map((row) => failureLine(row, lang));
  return [`## ${words.failures[lang]}`, table(head, lines), ...shortened(rows.length, lang)];
}

function failureLine(row: Row, lang: Lang): readonly string[] {
  const finding = row.findings.find((candidate) => candidate.outcome === 'failed');
  const { source } = row.requirement;
  const proposed = isDocumented(row) ? '' : words.proposed[lang];
  return [
    row.requirement.level,
    `${row.operation.id}${proposed}`,
    row.requirement.statement[lang],
    finding?.expected?.[lang] ?? '',
    finding?.actual?.[lang] ?? '',
    row.blame === undefined ? '' : blameWords[row.blame][lang],
    `${source.document}:${source.line}`,
  ];
}

/** One line for each reason: what is missing matters, not how many requirements wait for it. */
function unknowns(report: Report, lang: Lang): readonly string[] {
  const rows = report.rows.filter((row) => row.outcome === 'cantTell');
  if (rows.length === 0) return [];
  const byReason = [...groupBy(rows, (row) => row.reason?.[lang] ?? '')];
  const lines = byReason
    .slice(0, listedRows)
    .map(([reason, waiting]) => [
      reason,
      [...new Set(waiting.map((row) => row.operation.id))].join(', '),
      String(waiting.length),
    ]);
  const head = [words.reason, words.operation, words.count].map((word) => word[lang]);
  return [`## ${words.cantTell[lang]}`, table(head, lines), ...shortened(byReason.length, lang)];
}

const shortened = (count: number, lang: Lang) =>
  count > listedRows ? [andMore(count - listedRows)[lang]] : [];

const numbers = (counts: Counts) => summaryOutcomes.map((outcome) => String(counts[outcome]));

/** `textColumns`: how many columns from the left hold text; the rest are numbers and stand right. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  textColumns = head.length,
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `|${head.map((_, index) => (index < textColumns ? ' --- |' : ' ---: |')).join('')}`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Text of a gateway must not become mark-up: neither HTML nor a second cell. */
function cell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replace(/\s*\r?\n\s*/g, ' ');
}

/** `summary.md`. */
export const summary: Reporter = { id: 'summary', file: 'summary.md', render: renderSummary };
