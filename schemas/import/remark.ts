import type { ErrorRow, Remark } from '../doc-page.ts';
import { errorRowsOf } from './error-rows.ts';
import { htmlBlocks } from './html-blocks.ts';
import type { FindingList } from './import-finding.ts';
import { type JsonObject, memberOf, textOf } from './json-value.ts';
import { importLimits } from './limits.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/** A remark in parts: a line of text, or a table as its cells. */
export type RemarkBlock =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface RemarkPlace {
  readonly document: string;
  readonly at: string;
  readonly findings: FindingList;
}

/** The remark (备注) of an interface: error rows from its tables, everything else line by line. */
export interface RemarkReading {
  readonly errors: readonly ErrorRow[];
  readonly remarks: readonly Remark[];
}

/** Reads `markdown`, or `desc` where there is none: YApi's editor keeps the one and renders the other from it. */
export function readRemark(raw: JsonObject, place: RemarkPlace): RemarkReading {
  return readRemarkText(textOf(memberOf(raw, 'markdown')) || textOf(memberOf(raw, 'desc')), place);
}

const pastedImage = /data:image\/[^"')\s]*/gu;

/** Reads a remark in HTML or Markdown; of a text beyond {@link importLimits.remarkChars} only the beginning. */
export function readRemarkText(written: string, place: RemarkPlace): RemarkReading {
  const whole = written.replace(pastedImage, '');
  if (whole.length > importLimits.remarkChars)
    place.findings.add('remark-too-long', place.at, String(whole.length));
  const text = whole.slice(0, importLimits.remarkChars);
  const isHtml = /<(?:p|div|table|br|ul|ol|h[1-6]|span)\b/iu.test(text);
  const blocks = isHtml ? htmlBlocks(text) : markdownBlocks(text);
  const source = { document: place.document, line: 1 };
  const errors = new Map<string, ErrorRow>();
  const remarks: Remark[] = [];
  for (const block of blocks) {
    const rows = block.kind === 'table' ? errorRowsOf(block.rows) : undefined;
    if (rows === undefined) remarks.push(...linesOf(block).map((line) => ({ text: line, source })));
    for (const row of rows ?? []) {
      if (errors.has(row.code)) place.findings.add('error-code-repeated', place.at, row.code);
      else errors.set(row.code, { ...row, source });
    }
  }
  return { errors: [...errors.values()], remarks };
}

function linesOf(block: RemarkBlock): readonly string[] {
  const lines = block.kind === 'line' ? [block.text] : block.rows.map((cells) => cells.join(' | '));
  return lines.map((line) => line.slice(0, importLimits.textLength)).filter((line) => line !== '');
}
