import type { DocHeader, DocPage, ErrorRow, Remark } from '../doc-page.ts';
import type { SourceEntry } from '../source-index.ts';
import { readErrorTable } from './error-table.ts';
import { countRows } from './field-tree.ts';
import { LineCursor } from './line-cursor.ts';
import { pageError, placeOf, type SourceText } from './source-text.ts';
import { parseYapiTable } from './yapi-table.ts';

const section = (title: string) => ({ zh: `“${title}”一节`, en: `the section ${title}` });
/** Headings that end the remark: the error table, the change history, or the page's last line. */
const afterRemark = /^(?:错误码|变更历史|api-id=\d+)$/u;
const ruler = /^-+$/u;

/**
 * Reads the text of a YApi page, whose table cells are glued together and whose 必填 column is lost: required-ness is
 * `unknown` throughout. Throws the page error at the first line that does not match.
 */
export function parseYapiPage(source: SourceText, entry: SourceEntry): DocPage {
  const cursor = new LineCursor(source);
  cursor.takeIf(/^Skip to main content$/u);
  const title = cursor.expect({ zh: '页面标题', en: 'the title of the page' }, /^\S.*$/u).match[0];
  const basics = readBasics(cursor);
  cursor.expect(section('请求参数'), /^请求参数$/u);
  const headers = readHeaders(cursor);
  cursor.expect(section('Body:'), /^Body:$/u);
  const request = parseYapiTable(cursor);
  cursor.expect(section('返回数据'), /^返回数据$/u);
  const response = parseYapiTable(cursor);
  const tail = readTail(cursor);
  return {
    document: source.document,
    format: 'yapi-page',
    operation: entry.operations[0] ?? '',
    title: { zh: title, en: entry.title.en },
    evidence: entry.evidence,
    ...basics,
    ...tail,
    ...action(request, basics.path),
    headers,
    request,
    response,
    examples: [],
    cuts: [],
    rowCount: countRows(request) + countRows(response) + tail.errors.length,
    source: placeOf(source, 1),
  };
}

function readBasics(cursor: LineCursor) {
  cursor.expect(section('基本信息'), /^基本信息$/u);
  cursor.expect({ zh: '“接口名称:…状态:…”', en: '接口名称:… with its state' }, /^接口名称:.*状\s*态:.*$/u);
  const { match } = cursor.expect(
    {
      zh: '“接口路径:METHOD /path更新时间:yyyy-MM-dd HH:mm:ss”',
      en: '接口路径:METHOD /path更新时间:yyyy-MM-dd HH:mm:ss',
    },
    /^接口路径:([A-Z]+) (\/[\w/.-]*)更新时间:(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)$/u,
  );
  cursor.expect({ zh: '“Mock地址:…”', en: 'Mock地址:…' }, /^Mock地址:\S+$/u);
  const [, method = '', path = '', updated = ''] = match;
  return { method, path, updated };
}

function readHeaders(cursor: LineCursor): readonly DocHeader[] {
  cursor.expect(section('Headers:'), /^Headers:$/u);
  cursor.expect(
    { zh: '表头“参数名称参数值是否必填”', en: 'the table header 参数名称参数值是否必填' },
    /^参数名称参数值是否必填/u,
  );
  return cursor.takeUntil(/^$/u).map((line) => {
    const match = /^(Content-Type|Accept)(\S+)$/u.exec(line.text);
    if (match === null) {
      const expected = { zh: '一行 HTTP 头：名称与值', en: 'an HTTP header row: name and value' };
      throw pageError(cursor.source, line.number, expected, line.text);
    }
    const [, name = '', value = ''] = match;
    return { name, value, source: placeOf(cursor.source, line.number) };
  });
}

function readTail(cursor: LineCursor) {
  const remarks: Remark[] = [];
  let errors: readonly ErrorRow[] = [];
  if (cursor.takeIf(/^备注$/u) !== undefined) {
    cursor.skipBlank();
    for (const line of cursor.takeUntil(afterRemark)) {
      if (line.text.trim() !== '' && !ruler.test(line.text)) {
        remarks.push({ text: line.text, source: placeOf(cursor.source, line.number) });
      }
    }
  }
  if (cursor.takeIf(/^错误码$/u) !== undefined) errors = readErrorTable(cursor);
  const changeDates = readChanges(cursor);
  const { match } = cursor.expect(
    { zh: '末行“api-id=数字”', en: 'the last line api-id=number' },
    /^api-id=(\d+)$/u,
  );
  cursor.skipBlank();
  if (cursor.peek() !== undefined)
    throw cursor.error({ zh: '“api-id=”之后没有内容', en: 'nothing after api-id=' });
  return { remarks, errors, changeDates, yapiId: Number(match[1]) };
}

function readChanges(cursor: LineCursor): readonly string[] {
  if (cursor.takeIf(/^变更历史$/u) === undefined) return [];
  cursor.expect(
    { zh: '表头“变更日期变更内容”', en: 'the table header 变更日期变更内容' },
    /^变更日期变更内容$/u,
  );
  const dates: string[] = [];
  for (let match = cursor.takeIf(/^\d{4}-\d\d-\d\d/u); match !== undefined; ) {
    dates.push(match[0]);
    match = cursor.takeIf(/^\d{4}-\d\d-\d\d/u);
  }
  return dates;
}

/** The action is the Mock value of the `action` row where that is a word, else the last segment of the path. */
function action(request: DocPage['request'], path: string): { readonly action: string } {
  const mock = request.find((row) => row.name === 'action')?.mock;
  return { action: mock !== undefined && /^\w+$/u.test(mock) ? mock : (path.split('/').at(-1) ?? '') };
}
