import type { RemarkBlock } from './remark.ts';

const divider = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** Reads Markdown line by line: tables as their cells, everything else as text without its marks. */
export function markdownBlocks(text: string): readonly RemarkBlock[] {
  const lines = text.split(/\r?\n/u);
  const blocks: RemarkBlock[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    if (line.includes('|') && isDivider(lines[index + 1])) {
      const rows = [line, ...rowsAfter(lines, index + 2)];
      blocks.push({ kind: 'table', rows: rows.map(cellsOf) });
      index += rows.length + 1;
      continue;
    }
    const plain = plainText(line);
    if (plain !== '') blocks.push({ kind: 'line', text: plain });
    index += 1;
  }
  return blocks;
}

function isDivider(line: string | undefined): boolean {
  // A run of dashes may be as long as the page: only a short line is a divider.
  return line !== undefined && line.length < 1000 && line.includes('-') && divider.test(line);
}

function rowsAfter(lines: readonly string[], start: number): readonly string[] {
  const end = lines.findIndex((line, index) => index >= start && !line.includes('|'));
  return lines.slice(start, end === -1 ? lines.length : end);
}

function cellsOf(row: string): readonly string[] {
  const inner = row.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => plainText(cell.replaceAll('\\|', '|')));
}

function plainText(line: string): string {
  if (/^\s*(?:```|[-*_]{3,}\s*$)/u.test(line)) return '';
  return line
    .trim()
    .replace(/^(?:#{1,6}\s+|>\s*|[-*+]\s+)/u, '')
    .replace(/\*\*|__|`/gu, '')
    .trim();
}
