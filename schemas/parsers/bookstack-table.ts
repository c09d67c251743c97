import type { DocExample, DocPage, FieldRow, FieldType } from '../doc-page.ts';
import type { SourceEntry } from '../source-index.ts';
import { readJsonText } from './example-json.ts';
import { countRows } from './field-tree.ts';
import { LineCursor } from './line-cursor.ts';
import { placeOf, type SourceLine, type SourceText } from './source-text.ts';

const header = /^字段 类型 是否必填 字段意义 备注$/u;
const row = /^([A-Za-z_]\w*) (\S+)(?: (是|否))?(?: (\S+))?(?: (.+))?$/u;
const bullet = /^\s*• (.+)$/u;

/** The types these pages print, and what they are in JSON; `Price` is an amount written as a number. */
const types: readonly (readonly [RegExp, FieldType])[] = [
  [/^String$/iu, 'string'],
  [/^(?:Number|Price)(?:\(\d+,\d+\))?$/iu, 'number'],
  [/^(?:Integer|int)$/iu, 'integer'],
  [/^Boolean$/iu, 'boolean'],
  [/^List<\w+>$/u, 'array'],
  [/^Object<\w+>$/u, 'object'],
];

/**
 * Reads a BookStack page: cells divided by one space, any of 是否必填, 字段意义 and 备注 possibly missing. The cells
 * that are there are kept in `meaning`. Throws the page error at the first line that does not match.
 */
export function parseBookstackPage(source: SourceText, entry: SourceEntry): DocPage {
  const cursor = new LineCursor(source);
  cursor.takeIf(/^Skip to main content$/u);
  const title = cursor.expect({ zh: '页面标题', en: 'the title of the page' }, /^\S.*$/u).match[0];
  const purpose = readBullet(cursor, '接口用途');
  const url = readBullet(cursor, '接口地址').text;
  const action = readBullet(cursor, 'action').text;
  const request = readTable(cursor, /^请求参数/u, '请求参数');
  const requestExample = readExample(cursor, 'request', '请求报文举例');
  const response = readTable(cursor, /^返回参数/u, '返回参数');
  const responseExample = readExample(cursor, 'response', '返回报文举例');
  cursor.skipBlank();
  if (cursor.peek() !== undefined)
    throw cursor.error({ zh: '返回报文举例之后没有内容', en: 'nothing after the example answer' });
  return {
    document: source.document,
    format: 'bookstack-table',
    operation: entry.operations[0] ?? '',
    title: { zh: title, en: entry.title.en },
    evidence: entry.evidence,
    url,
    path: new URL(url).pathname,
    action,
    request,
    response,
    errors: [],
    remarks: [{ text: purpose.text, source: placeOf(source, purpose.line) }],
    examples: [requestExample, responseExample],
    cuts: [],
    rowCount: countRows(request) + countRows(response),
    source: placeOf(source, 1),
  };
}

function readBullet(cursor: LineCursor, heading: string): { readonly text: string; readonly line: number } {
  cursor.expect({ zh: `“${heading}”一节`, en: `the section ${heading}` }, new RegExp(`^${heading}$`, 'u'));
  const { line, match } = cursor.expect(
    { zh: `“${heading}”下的列表项`, en: `a list item under ${heading}` },
    bullet,
  );
  return { text: match[1] ?? '', line: line.number };
}

function readTable(cursor: LineCursor, heading: RegExp, name: string): readonly FieldRow[] {
  cursor.expect({ zh: `“${name}”一节`, en: `the section ${name}` }, heading);
  cursor.expect(
    { zh: '表头“字段 类型 是否必填 字段意义 备注”', en: 'the table header 字段 类型 是否必填 字段意义 备注' },
    header,
  );
  const rows: FieldRow[] = [];
  for (let line = cursor.peek(); line !== undefined && line.text.trim() !== ''; line = cursor.peek()) {
    rows.push(readRow(cursor, line));
    cursor.take();
  }
  if (rows.length === 0) throw cursor.error({ zh: '至少一个字段行', en: 'at least one field row' });
  return rows;
}

function readRow(cursor: LineCursor, line: SourceLine): FieldRow {
  const match = row.exec(line.text);
  const [, name = '', printedType = '', flag, meaning = '', remark = ''] = match ?? [];
  const type = types.find(([pattern]) => pattern.test(printedType))?.[1];
  if (match === null || type === undefined) {
    throw cursor.error({
      zh: '字段行：名称、类型（String Number Price Integer Boolean List<…> Object<…>），其后各列可缺',
      en: 'a field row: name, type (String Number Price Integer Boolean List<…> Object<…>), the other cells may be missing',
    });
  }
  const source = placeOf(cursor.source, line.number);
  return {
    name,
    type,
    printedType,
    required: flag === undefined ? 'unknown' : flag === '是' ? 'yes' : 'no',
    ...(flag === undefined ? {} : { requiredSource: source }),
    meaning: `${meaning} ${remark}`.trim(),
    children: [],
    source,
  };
}

function readExample(cursor: LineCursor, direction: DocExample['direction'], heading: string): DocExample {
  cursor.expect({ zh: `“${heading}”一节`, en: `the section ${heading}` }, new RegExp(`^${heading}$`, 'u'));
  cursor.skipBlank();
  const { text, line } = readJsonText(cursor);
  return { direction, text, source: placeOf(cursor.source, line) };
}
