import type { Cut, DocExample, DocPage, ErrorRow, FieldRow } from '../doc-page.ts';
import { type Envelopes, envelopeKinds } from './envelopes.ts';
import { countRows } from './field-tree.ts';
import { certainties, readRows, sourceOf } from './record-rows.ts';
import type { SourceText } from './source-text.ts';
import { readYaml, type YamlMap, type YamlReader } from './yaml-reader.ts';

const recordKeys = [
  'operation',
  'title',
  'evidence',
  'yapiId',
  'page',
  'updated',
  'method',
  'methodCertainty',
  'path',
  'pathCertainty',
  'action',
  'url',
  'direction',
  'replaces',
  'note',
  'notes',
  'request',
  'response',
  'errors',
  'remarks',
  'examples',
] as const;

type RecordMap = YamlMap<(typeof recordKeys)[number]>;

/**
 * Reads one doc record: a page in our own words, for what is known only from partial public pages. Unknown keys,
 * wrong values and limits that do not fit their type are errors that name file and line.
 */
export function parseDocRecord(source: SourceText, envelopes: Envelopes): DocPage {
  const root = readYaml(source);
  const map = root.map(recordKeys);
  const page = map.optional('page')?.text();
  const request = readMessage(map.required('request'), 'request', envelopes, page);
  const response = readMessage(map.required('response'), 'response', envelopes, page);
  const errors =
    map
      .optional('errors')
      ?.list()
      .map((item) => readError(item, page)) ?? [];
  const title = map.required('title').map(['zh', 'en']);
  return {
    document: source.document,
    format: 'doc-record',
    operation: readOperationId(map.required('operation')),
    title: { zh: title.required('zh').text(), en: title.required('en').text() },
    evidence: map.required('evidence').oneOf(['documented', 'partial', 'sampled', 'proposed']),
    ...map.pick('yapiId', (value) => value.integer()),
    ...readAddress(map),
    ...(map.optional('direction')?.oneOf(['inbound', 'outbound']) === 'outbound' ? { isOutbound: true } : {}),
    ...map.pick('updated', (value) => value.text()),
    ...map.pick('replaces', (value) => value.text()),
    request: request.rows,
    response: response.rows,
    errors,
    remarks:
      map
        .optional('remarks')
        ?.list()
        .map((item) => ({ text: item.text(), source: placeOf(item, page) })) ?? [],
    examples:
      map
        .optional('examples')
        ?.list()
        .map((item) => readExample(item, page)) ?? [],
    cuts: [...request.cuts, ...response.cuts],
    notes: [...(map.optional('note') ? [map.required('note').text()] : []), ...texts(map.optional('notes'))],
    rowCount: countRows(request.rows) + countRows(response.rows) + errors.length,
    source: placeOf(map.required('title'), page),
  };
}

function readAddress(map: RecordMap) {
  const url = map.optional('url');
  if (url !== undefined && !URL.canParse(url.text()))
    throw url.error({ zh: '绝对地址', en: 'an absolute address' });
  const path = map.optional('path') ?? url;
  return {
    method: map.required('method').oneOf(['POST', 'GET']),
    ...map.pick('methodCertainty', (value) => value.oneOf(certainties)),
    ...(path === undefined ? {} : { path: readPath(path) }),
    ...map.pick('pathCertainty', (value) => value.oneOf(certainties)),
    ...map.pick('url', (value) => value.text()),
    action: map.required('action').text(),
  };
}

function readPath(value: YamlReader): string {
  const text = value.text();
  const path = URL.canParse(text) ? new URL(text).pathname : text;
  if (!/^\/[\w./-]*$/u.test(path))
    throw value.error({ zh: '以 / 开头的路径', en: 'a path that begins with /' });
  return path;
}

function readOperationId(value: YamlReader): string {
  const id = value.text();
  if (!/^[a-z0-9]+\.[a-z][A-Za-z0-9]*$/u.test(id)) {
    throw value.error({ zh: '操作名 <系统>.<动作>', en: 'an operation id <system>.<action>' });
  }
  return id;
}

interface MessageRows {
  readonly rows: readonly FieldRow[];
  readonly cuts: readonly Cut[];
}

function readMessage(
  value: YamlReader,
  direction: Cut['direction'],
  envelopes: Envelopes,
  page: string | undefined,
): MessageRows {
  const map = value.map(['envelope', 'override', 'without', 'content', 'cut']);
  const kind = map.required('envelope').oneOf([...envelopeKinds, 'none']);
  const content = map.optional('content') === undefined ? [] : readRows(map.required('content'), page);
  const cuts = map.optional('cut') === undefined ? [] : [{ direction, after: map.required('cut').text() }];
  const override = map.optional('override');
  const without = map.optional('without');
  if (kind === 'none') {
    const misplaced = override ?? without;
    if (misplaced !== undefined)
      throw misplaced.error({
        zh: '有信封时才可 override 或 without',
        en: 'override and without only with an envelope',
      });
    return { rows: content, cuts };
  }
  const base = envelopes[kind][direction];
  const overriding = override === undefined ? [] : readRows(override, page);
  const names = without?.list().map((item) => readRowName(item, base)) ?? [];
  const rows = [
    ...base.map((row) => overriding.find((other) => other.name === row.name) ?? row),
    ...overriding.filter((other) => base.every((row) => row.name !== other.name)),
  ].filter((row) => !names.includes(row.name));
  return { rows: rows.map((row) => (row.name === 'content' ? { ...row, children: content } : row)), cuts };
}

function readRowName(item: YamlReader, base: readonly FieldRow[]): string {
  return item.oneOf(base.map((row) => row.name));
}

function readError(item: YamlReader, page: string | undefined): ErrorRow {
  const map = item.map(['code', 'reason', 'advice', 'page', 'proposed', 'certainty']);
  return {
    code: map.required('code').text(),
    reason: map.required('reason').text(),
    advice: map.optional('advice')?.text() ?? '',
    ...(map.optional('proposed') === undefined ? {} : { isProposed: map.required('proposed').isTrue() }),
    ...map.pick('certainty', (value) => value.oneOf(certainties)),
    source: sourceOf(item, map, page),
  };
}

function readExample(item: YamlReader, page: string | undefined): DocExample {
  const map = item.map(['direction', 'text', 'page']);
  const text = map.required('text');
  try {
    JSON.parse(text.text());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw text.error({ zh: '合法的 JSON', en: 'valid JSON' });
  }
  return {
    direction: map.required('direction').oneOf(['request', 'response']),
    text: text.text(),
    source: sourceOf(item, map, page),
  };
}

function texts(list: YamlReader | undefined): readonly string[] {
  return list?.list().map((item) => item.text()) ?? [];
}

function placeOf(reader: YamlReader, page: string | undefined) {
  return { document: reader.source.document, line: reader.line, ...(page === undefined ? {} : { page }) };
}
