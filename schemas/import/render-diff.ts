import Table from 'cli-table3';
import type { Lang } from '../text.ts';
import type { PageDifference } from './diff.ts';
import { type DiffLine, diffLines } from './diff-lines.ts';
import { diffWords } from './diff-words.ts';
import { escapeCell, shorten } from './table-cell.ts';

/** How a difference is shown. */
export interface DiffOptions {
  readonly lang: Lang;
  /** Meanings, Mock values and notes too. */
  readonly withWording?: boolean;
  /** Rows shown at most; 200 unless stated, since a terminal is read by people. */
  readonly rows?: number;
}

const defaultRows = 200;
/** Columns of text in a cell of the terminal, so that a pattern of 4,000 characters stays one row. */
const cellLength = 60;

/** Returns a difference as a table for a terminal, without colours; Chinese characters take two columns. */
export function renderDiffTable(difference: PageDifference, options: DiffOptions): string {
  const { lang } = options;
  const { lines, left } = shownLines(difference, options);
  const heading = headingOf(difference, lang);
  if (lines.length === 0) return `${heading}\n  ${diffWords.same[lang]}\n`;
  const table = new Table({
    head: [
      diffWords.field[lang],
      diffWords.fact[lang],
      diffWords.change[lang],
      diffWords.held[lang],
      diffWords.imported[lang],
    ],
    style: { head: [], border: [], compact: true },
  });
  for (const { at, fact, change, before, after } of lines) {
    table.push([at, fact[lang], change[lang], before, after].map((cell) => shorten(cell, cellLength)));
  }
  return `${heading}\n${table.toString()}\n${leftOut(left, lang)}`;
}

/** Returns a difference as a Markdown section with one table. */
export function renderDiffMarkdown(difference: PageDifference, options: DiffOptions): string {
  const { lang } = options;
  const { lines, left } = shownLines(difference, options);
  const heading = `### ${escapeCell(headingOf(difference, lang))}\n\n`;
  if (lines.length === 0) return `${heading}${diffWords.same[lang]}\n`;
  const head = [diffWords.field, diffWords.fact, diffWords.change, diffWords.held, diffWords.imported].map(
    (word) => word[lang],
  );
  const rows = lines.map(({ at, fact, change, before, after }) =>
    [code(at), fact[lang], change[lang], before, after].map((cell, index) =>
      index === 0 ? cell : escapeCell(cell),
    ),
  );
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${heading}${table}\n${leftOut(left, lang)}`;
}

/** Returns differences as JSON text, two spaces deep: the values themselves, wording included. */
export function renderDiffJson(differences: readonly PageDifference[]): string {
  return `${JSON.stringify(differences, null, 2)}\n`;
}

function shownLines(
  difference: PageDifference,
  { withWording = false, rows = defaultRows }: DiffOptions,
): { readonly lines: readonly DiffLine[]; readonly left: number } {
  const lines = diffLines(difference, withWording);
  return { lines: lines.slice(0, rows), left: Math.max(0, lines.length - rows) };
}

function headingOf({ operation, evidence, kept }: PageDifference, lang: Lang): string {
  const { before, after } = evidence;
  const raised = before === after ? before : `${before} → ${after}`;
  const parts = kept.length === 0 ? '' : `, ${kept.join(', ')}: ${diffWords.kept[lang]}`;
  return `${operation} (${diffWords.evidence[lang]}: ${raised}${parts})`;
}

function leftOut(left: number, lang: Lang): string {
  return left === 0 ? '' : `\n… ${left} ${diffWords.more[lang]}\n`;
}

function code(text: string): string {
  return text === '' ? '' : `\`${shorten(text, text.length).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
