import type { FieldRow } from '../doc-page.ts';
import { type FlatRow, nestRows } from './field-tree.ts';
import { type GluedRow, readGluedRow } from './glued-cell.ts';
import type { LineCursor } from './line-cursor.ts';
import { pageError, placeOf, type SourceLine } from './source-text.ts';

const header = /^参数名称类型必填默认值备注其他信息$/u;
const indentWidth = 2;
/** The keywords of the last column that name a limit of the row, and where they go. */
const limits = {
  最大长度: 'maxLength',
  最小长度: 'minLength',
  最大数量: 'maxItems',
  最小数量: 'minItems',
} as const;
const marker = /(最大长度|最小长度|最大数量|最小数量):(\d+)|Mock:(.*)/uy;
const markerStart = /(?:最大长度|最小长度|最大数量|最小数量):\d|Mock:/u;

/** Reads one `参数名称类型必填默认值备注其他信息` table, up to the next blank line. */
export function parseYapiTable(cursor: LineCursor): readonly FieldRow[] {
  cursor.expect(
    {
      zh: '表头“参数名称类型必填默认值备注其他信息”',
      en: 'the table header 参数名称类型必填默认值备注其他信息',
    },
    header,
  );
  const flat: FlatRow[] = [];
  for (let line = cursor.peek(); line !== undefined && line.text.trim() !== ''; line = cursor.peek()) {
    flat.push(parseRow(cursor));
  }
  if (flat.length === 0) throw cursor.error({ zh: '至少一个字段行', en: 'at least one field row' });
  const nested = nestRows(flat);
  if ('rows' in nested) return nested.rows;
  const { document, line } = nested.misplaced.row.source;
  throw pageError(
    { document, text: '' },
    line,
    {
      zh: '缩进不超过上一行一级（两个空格），且上级为 object 或 array',
      en: 'an indentation at most one level (two spaces) below the row above, under an object or array',
    },
    nested.misplaced.row.name,
  );
}

function parseRow(cursor: LineCursor): FlatRow {
  const line = cursor.take();
  if (line === undefined) throw cursor.error({ zh: '字段行', en: 'a field row' });
  const row = splitRow(cursor, line);
  const cell = [row.rest, ...takeCellLines(cursor, row.rest)].join('\n');
  return {
    depth: row.indent / indentWidth,
    row: {
      name: row.name,
      type: row.type,
      printedType: row.type,
      required: 'unknown',
      ...readCell(cursor, line, cell),
      source: placeOf(cursor.source, line.number),
    },
  };
}

function splitRow(cursor: LineCursor, line: SourceLine): GluedRow {
  const reading = readGluedRow(line.text);
  if (reading.outcome === 'row' && reading.row.indent % indentWidth === 0) return reading.row;
  const expected =
    reading.outcome === 'ambiguous'
      ? {
          zh: `唯一的名称与类型划分，候选：${reading.candidates.join('、')}`,
          en: `one way to split name and type; candidates: ${reading.candidates.join(', ')}`,
        }
      : {
          zh: '字段行：偶数个空格、名称、类型（string number integer boolean object array），然后是备注',
          en: 'a field row: an even number of spaces, name, type (string number integer boolean object array), remark',
        };
  throw pageError(cursor.source, line.number, expected, line.text);
}

/** Takes the further lines of a row's cells: the rest of a remark of several lines, then one line per limit. */
function takeCellLines(cursor: LineCursor, rest: string): readonly string[] {
  const lines: string[] = [];
  let hasMarkers = markerStart.test(rest);
  for (let line = cursor.peek(); line !== undefined && line.text !== ''; line = cursor.peek()) {
    const startsWithMarker = line.text.search(markerStart) === 0;
    if (!startsWithMarker && (hasMarkers || readGluedRow(line.text).outcome !== 'no-row')) break;
    if (!startsWithMarker) requireRemarkLine(cursor, line);
    hasMarkers ||= markerStart.test(line.text);
    lines.push(line.text);
    cursor.take();
  }
  return lines;
}

/** A further remark line is neither indented nor glued to limits behind one word: that would be a row with an unknown type. */
function requireRemarkLine(cursor: LineCursor, line: SourceLine): void {
  if (!/^\s/u.test(line.text) && !(/^[A-Za-z_]\w*[^\w\s]/u.test(line.text) && markerStart.test(line.text)))
    return;
  throw pageError(
    cursor.source,
    line.number,
    {
      zh: '类型已知的字段行，或不缩进的备注续行',
      en: 'a field row with a known type, or a further line of the remark, not indented',
    },
    line.text,
  );
}

type Cell = Pick<FieldRow, 'meaning' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'mock'>;

function readCell(cursor: LineCursor, line: SourceLine, cell: string): Cell {
  const start = cell.search(markerStart);
  if (start === -1) return { meaning: cell.trim() };
  const facts: Record<string, number | string> = {};
  for (let at = start; at < cell.length; at += 1) {
    marker.lastIndex = at;
    const match = marker.exec(cell);
    const key = match?.[1] === undefined ? 'mock' : limits[match[1] as keyof typeof limits];
    if (match === null || key in facts || !['\n', undefined].includes(cell[marker.lastIndex])) {
      throw pageError(
        cursor.source,
        line.number,
        {
          zh: '“最大长度:数字”“最小长度:数字”“Mock:…”，各占一行且至多一次',
          en: '最大长度:number, 最小长度:number and Mock:…, each on its own line and at most once',
        },
        cell.slice(start),
      );
    }
    facts[key] = match[2] === undefined ? (match[3] ?? '') : Number(match[2]);
    at = marker.lastIndex;
  }
  return { meaning: cell.slice(0, start).trim(), ...facts };
}
