import { escapeCell } from '../../schemas/import/table-cell.ts';
import type { DocFinding } from '../../schemas/lint/doc-finding.ts';
import type { Lang, Text } from '../../schemas/text.ts';
import { renderTable } from '../table.ts';
import { wrapText } from './wrap-text.ts';

/** How the findings about the documents are written; `list` keeps long texts whole on narrow terminals. */
export const findingForms = ['table', 'list', 'markdown'] as const;
export type FindingForm = (typeof findingForms)[number];

const heads = {
  statement: { zh: '矛盾', en: 'Contradiction' },
  places: { zh: '位置', en: 'Places' },
  kitDoes: { zh: '本工具', en: 'The kit' },
  question: { zh: '待确认', en: 'To ask e-Buy' },
} as const satisfies Record<string, Text>;

/** Widths of the table's columns, in terminal columns; with the rules they fit 160. */
const widths = [54, 34, 28, 30];

/** Returns the findings as a terminal table, as a list or as a Markdown table, each with its places and its question. */
export function renderFindings(findings: readonly DocFinding[], form: FindingForm, lang: Lang): string {
  switch (form) {
    case 'table':
      return renderTerminalTable(findings, lang);
    case 'list':
      return findings.map((finding) => renderListed(finding, lang)).join('\n');
    case 'markdown':
      return renderMarkdown(findings, lang);
  }
}

const headRow = (lang: Lang) => Object.values(heads).map((head) => head[lang]);

function cellsOf(finding: DocFinding, lang: Lang, separator: string): readonly string[] {
  const places = finding.places.map(({ document, line }) => `${document}:${line}`);
  return [finding.statement[lang], places.join(separator), finding.kitDoes[lang], finding.question[lang]];
}

function renderTerminalTable(findings: readonly DocFinding[], lang: Lang): string {
  const rows = findings.map((finding) =>
    cellsOf(finding, lang, '\n').map((cell, column) => {
      const lines = cell.split('\n').map((line) => wrapText(line, widths[column] ?? 40));
      // An empty line after each row stands for the rule that the table does not draw.
      return [...lines, ''].join('\n');
    }),
  );
  return `${renderTable(headRow(lang), rows)}\n`;
}

function renderListed(finding: DocFinding, lang: Lang): string {
  const [statement = '', places = '', kitDoes = '', question = ''] = cellsOf(finding, lang, ', ');
  return [
    `${statement} [${finding.id}]`,
    `  ${heads.places[lang]}: ${places}`,
    `  ${heads.kitDoes[lang]}: ${kitDoes}`,
    `  ${heads.question[lang]}: ${question}`,
    '',
  ].join('\n');
}

function renderMarkdown(findings: readonly DocFinding[], lang: Lang): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(headRow(lang)),
    row(Object.keys(heads).map(() => '---')),
    ...findings.map((finding) => row(cellsOf(finding, lang, ', ').map(escapeCell))),
    '',
  ].join('\n');
}
