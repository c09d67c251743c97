import Table from 'cli-table3';
import type { Lang } from '../text.ts';
import { renderFinding } from './import-finding.ts';
import { importWords, matchedByWords } from './import-words.ts';
import type { ImportEntry, ImportPlan } from './plan-import.ts';
import { type DiffOptions, renderDiffMarkdown, renderDiffTable } from './render-diff.ts';
import { escapeCell, shorten } from './table-cell.ts';

/** Lists in a terminal or a Markdown text end after so many rows; JSON has them all. */
const listRows = 50;
/** All operations we hold, and then some: only an import that takes thousands of new ones has more. */
const summaryRows = 200;

/** Returns a plan for a terminal: one line for each operation, its differences, new interfaces, findings. */
export function renderImportTable(plan: ImportPlan, options: DiffOptions): string {
  const { lang } = options;
  const table = new Table({ head: [...summaryHead(lang)], style: { head: [], border: [], compact: true } });
  for (const entry of plan.entries.slice(0, summaryRows))
    table.push(summaryRow(entry, lang).map((cell) => shorten(cell, 60)));
  const fresh = new Table({ head: [...freshHead(lang)], style: { head: [], border: [], compact: true } });
  for (const row of freshRows(plan)) fresh.push(row.map((cell) => shorten(cell, 60)));
  const differences = plan.entries.flatMap(({ difference }) =>
    difference === undefined || difference.isSame ? [] : [renderDiffTable(difference, options)],
  );
  return sections([
    countLine(plan, lang),
    plan.entries.length === 0
      ? importWords.noMatch[lang]
      : `${table.toString()}${leftOut(plan.entries.length, summaryRows, lang)}`,
    ...differences,
    plan.fresh.length === 0
      ? ''
      : `${importWords.fresh[lang]}\n${fresh.toString()}${leftOut(plan.fresh.length, listRows, lang)}`,
    findingLines(plan, lang).join('\n'),
  ]);
}

/** Returns a plan as a Markdown text. */
export function renderImportMarkdown(plan: ImportPlan, options: DiffOptions): string {
  const { lang } = options;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [head, head.map(() => '---'), ...rows.map((row) => row.map(escapeCell))]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
  const differences = plan.entries.flatMap(({ difference }) =>
    difference === undefined || difference.isSame ? [] : [renderDiffMarkdown(difference, options)],
  );
  const findings = findingLines(plan, lang).map((line) => `- ${escapeCell(line)}`);
  return sections([
    `## ${importWords.title[lang]}`,
    countLine(plan, lang),
    plan.entries.length === 0
      ? importWords.noMatch[lang]
      : table(
          summaryHead(lang),
          plan.entries.slice(0, summaryRows).map((entry) => summaryRow(entry, lang)),
        ),
    ...differences,
    plan.fresh.length === 0
      ? ''
      : `### ${importWords.fresh[lang]}\n\n${table(freshHead(lang), freshRows(plan))}${leftOut(plan.fresh.length, listRows, lang)}`,
    findings.length === 0 ? '' : `### ${importWords.findings[lang]}\n\n${findings.join('\n')}`,
  ]);
}

/** Returns a plan as JSON text: what was matched, every difference, every new interface, every finding. */
export function renderImportJson(plan: ImportPlan): string {
  const entries = plan.entries.map(({ operation, by, at, page, difference, record, findings }) => ({
    operation,
    by,
    at,
    evidence: page.evidence,
    ...(record === undefined ? {} : { record: record.document }),
    ...(difference === undefined ? {} : { difference }),
    findings,
  }));
  const fresh = plan.fresh.map(({ listed, proposed, candidates }) => ({
    operation: proposed.id,
    systemBy: proposed.systemBy,
    ...(listed.yapiId === undefined ? {} : { yapiId: listed.yapiId }),
    title: listed.title,
    method: listed.method,
    path: listed.path,
    at: listed.at,
    ...(candidates.length === 0 ? {} : { candidates }),
  }));
  return `${JSON.stringify({ counts: plan.counts, operations: entries, new: fresh, findings: plan.findings }, null, 2)}\n`;
}

function summaryHead(lang: Lang): readonly string[] {
  const { operation, by, evidence, fields, record } = importWords;
  return [operation, by, evidence, fields, record].map((word) => word[lang]);
}

function summaryRow({ operation, by, page, difference, record }: ImportEntry, lang: Lang): readonly string[] {
  const before = difference?.evidence.before;
  const evidence =
    before === undefined || before === page.evidence ? page.evidence : `${before} → ${page.evidence}`;
  const fieldsThat = (change: string) => difference?.fields.filter((field) => field.change === change) ?? [];
  const changed = fieldsThat('changed').filter((field) => field.facts.some((fact) => !fact.isWording));
  const fields =
    difference === undefined
      ? ''
      : `+${fieldsThat('added').length} -${fieldsThat('removed').length} ~${changed.length}`;
  return [
    operation,
    matchedByWords[by][lang],
    evidence,
    fields,
    record?.document ?? importWords.notWritable[lang],
  ];
}

function freshHead(lang: Lang): readonly string[] {
  const { proposed, yapiId, address } = importWords;
  const title = { zh: '标题', en: 'Title' };
  return [proposed, yapiId, title, address].map((word) => word[lang]);
}

function freshRows({ fresh }: ImportPlan): readonly (readonly string[])[] {
  return fresh.slice(0, listRows).map(({ listed, proposed, candidates }) => {
    const doubt = candidates.length === 0 ? '' : ` (? ${candidates.join(', ')})`;
    return [
      `${proposed.id}${doubt}`,
      String(listed.yapiId ?? ''),
      listed.title,
      `${listed.method} ${listed.path}`,
    ];
  });
}

function findingLines(plan: ImportPlan, lang: Lang): readonly string[] {
  const order = ['error', 'warning', 'note'];
  const findings = [...plan.findings, ...plan.entries.flatMap((entry) => entry.findings)].toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
  const lines = findings.map((finding) =>
    shorten(`${importWords[finding.severity][lang]}: ${renderFinding(finding)[lang]}`, 300),
  );
  return lines.length > listRows
    ? [...lines.slice(0, listRows), leftOut(lines.length, listRows, lang).trim()]
    : lines;
}

function countLine({ counts, entries, fresh }: ImportPlan, lang: Lang): string {
  const { listed, matched, unknown } = importWords;
  const matches = entries.filter(({ by }) => by !== 'new').length;
  return `${listed[lang]} ${counts.listed}, ${matched[lang]} ${matches}, ${unknown[lang]} ${fresh.length + entries.length - matches}`;
}

function leftOut(total: number, shown: number, lang: Lang): string {
  return total > shown ? `\n… ${total - shown} ${importWords.more[lang]}` : '';
}

function sections(parts: readonly string[]): string {
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`;
}
