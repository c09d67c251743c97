import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocPage, FieldRow, FieldType } from '../doc-page.ts';
import type { Requiredness } from '../evidence.ts';
import { parseDocRecord } from '../parsers/doc-record.ts';
import { envelopes, heldDetail, heldQueryTrade, importFixture, plainRow } from './import.fixture.ts';
import { FindingList } from './import-finding.ts';
import { directions } from './imported-interface.ts';
import { listInterfaces } from './list-interfaces.ts';
import { mergeWithHeld } from './merge-with-held.ts';
import { readSchemaRows } from './schema-rows.ts';
import { toDocRecord } from './to-doc-record.ts';

const parse = (text: string) => parseDocRecord({ document: 'records/x.yaml', text }, envelopes);

/** A page without where its rows stand, top rows by name: the envelope's order is its own. */
function plainPage(page: DocPage): unknown {
  const {
    document: _,
    source,
    format: __,
    request,
    response,
    errors,
    remarks,
    examples,
    rowCount: ___,
    ...facts
  } = page;
  const rows = (list: readonly FieldRow[]) =>
    list.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(plainRow);
  return {
    ...facts,
    page: source.page,
    notes: page.notes ?? [],
    request: rows(request),
    response: rows(response),
    errors: errors.map(({ source: ____, ...row }) => row),
    remarks: remarks.map(({ text }) => text),
    examples: examples.map(({ direction, text }) => ({ direction, text })),
  };
}

const expectSame = (page: DocPage) => {
  const text = toDocRecord(page, envelopes);
  expect(plainPage(parse(text))).toEqual(plainPage(page));
  expect(toDocRecord(page, envelopes)).toBe(text);
};

describe('a doc record written by an import', () => {
  it('is stable and reads like one that a person wrote', () => {
    const [listed] = listInterfaces([importFixture('yapi-export.json')], envelopes, new FindingList());
    if (listed === undefined) throw new Error('nothing was listed');
    const { page } = mergeWithHeld(listed.read(), 'payment.queryTrade', undefined, envelopes);
    expect(toDocRecord(page, envelopes)).toMatchInlineSnapshot(`
      "# 由 docs import 从 yapi-export.json 写入；再次导入会替换整个文件。

      operation: payment.queryTrade
      title: { zh: 交易查询, en: 交易查询 }
      evidence: documented
      yapiId: 37500
      updated: 2025-05-09 21:16:44
      method: POST
      path: /api/queryTrade
      action: queryTrade
      notes:
        - 由 yapi-export.json 导入（YApi 接口 37500）
      request:
        envelope: paas
        override:
          - { name: uuid, type: string, required: yes, min: 1, max: 50, meaning: 请求序列号, mock: "@now('yyyyMMdd')-@string('lower',32)" }
          - { name: appId, type: string, required: yes, min: 1, max: 50, meaning: 请求AppId, assigned: true, mock: "@natural" }
          - { name: action, type: string, required: yes, min: 1, max: 50, meaning: 请求action, mock: queryTrade }
          - { name: timestamp, type: number, required: yes, meaning: 请求时间戳, format: epoch-ms, mock: "@timestamp" }
          - { name: sign, type: string, required: yes, min: 1, max: 500, meaning: 签名, mock: "@string" }
          - { name: content, type: object, required: yes, meaning: 请求报文 }
        content:
          - { name: outTradeNo, type: string, required: yes, min: 1, max: 32, meaning: 外部交易号, mock: "@natural(32,128)" }
          - { name: tradeTime, type: string, required: no, max: 8, meaning: "交易日期yyyyMMdd,默认当天" }
      response:
        envelope: paas
        override:
          - { name: success, type: boolean, required: yes, meaning: 查询是否成功, mock: "@boolean" }
          - { name: action, type: string, required: yes, min: 1, max: 50, meaning: 请求action }
          - { name: sign, type: string, required: no, max: 500, meaning: 签名 }
          - { name: content, type: object, required: yes, meaning: 响应报文 }
        content:
          - { name: outTradeNo, type: string, required: yes, min: 1, max: 32, meaning: 外部交易号 }
          - name: paymentStatus
            type: string
            required: yes
            meaning: 支付状态
            enum:
              - { value: NotPay, meaning: 未支付 }
              - { value: Success, meaning: 支付成功 }
              - { value: Closed, meaning: 已关闭 }
          - { name: payTimes, type: integer, required: no, meaning: 支付次数, note: 数值下限 0（不含）；数值上限 99 }
          - { name: notified, type: boolean, required: no, meaning: 是否已通知, default: "false", note: 枚举：true、false }
          - name: payList
            type: array
            required: no
            min: 1
            max: 5
            meaning: 支付明细
            fields:
              - { name: 资产类型, type: string, required: yes, meaning: 支付所用资产 }
              - { name: amount, type: number, required: no, meaning: "金额,单位元", unit: yuan }
              - { name: codes, type: array, items: string, required: no, note: 元素：maxLength 20 }
      errors:
        - { code: "00", reason: 成功 }
        - { code: TRADE_NOT_FOUND, reason: 无此交易, advice: 核对 outTradeNo }
      remarks:
        - 金额单位均为元。
      "
    `);
    expectSame(page);
  });

  it('of a record we hold reads back to it', () => {
    expectSame(heldQueryTrade);
    expectSame(heldDetail);
  });

  it('written twice gives the same bytes', () => {
    const once = toDocRecord(heldQueryTrade, envelopes);
    expect(toDocRecord({ ...parse(once), document: heldQueryTrade.document }, envelopes)).toBe(once);
  });

  it('reads back to the same page whatever the page says', () => {
    fc.assert(fc.property(pages, expectSame), { numRuns: 60, seed: 20 });
  });

  it('holds no half of a character, which no file can', () => {
    const text = toDocRecord({ ...heldDetail, title: { zh: 'a\ud83d', en: '\ude00b' } }, envelopes);
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
    expect(parse(text).title).toEqual({ zh: 'a\uFFFD', en: '\uFFFDb' });
  });

  it('reads back to the rows of any JSON Schema', () => {
    const page = (schema: object): DocPage => {
      const place = { document: 'api.json', at: '', root: {}, findings: new FindingList() };
      const { rows } = readSchemaRows({ type: 'object', properties: { content: schema } }, place);
      return { ...heldDetail, request: rows, response: [] };
    };
    fc.assert(
      fc.property(fc.letrec(schemaTie).schema, (schema) => expectSame(page(schema as object))),
      { numRuns: 150, seed: 21 },
    );
  });
});

/** Texts that YAML could mistake for something else, and any others. */
const texts = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'null',
    '~',
    '00',
    '1e3',
    '0x1F',
    '1_000',
    '.inf',
    '- a',
    'a: b',
    '#c',
    '"',
    "'",
    ' ',
    '\n',
    ' a\n\n b \n',
    '\t',
    '@x',
    '`x',
    '%x',
    '&a',
    '*a',
    '!t',
    '{',
    '[',
    '|',
    '>',
    '?',
    ',',
    '\u0000',
    '\u2028',
    '\uFEFF',
    '\r',
    '\r\n',
    'a\rb',
    '\u0085',
    'a \n',
    '\n\n',
    '\ud83d\ude00',
    '2024-01-01',
    '<<',
    '---',
    '...',
  ),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const someText = texts.filter((text) => text !== '');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const leafFacts = fc.record({
  required: fc.constantFrom<Requiredness>('yes', 'no', 'unknown'),
  meaning: texts,
  mock: optional(someText),
  defaultValue: optional(someText),
  note: optional(someText),
  certainty: optional(fc.constantFrom('certain', 'restored', 'probable', 'unknown')),
  isProposed: optional(fc.constant(true)),
  proposedRequired: optional(fc.constantFrom('yes', 'no')),
  assigned: optional(fc.constant(true)),
  unit: optional(fc.constantFrom('yuan', 'ms')),
  format: optional(fc.constantFrom('yyyyMMdd', 'yyyy-MM-dd HH:mm:ss')),
  pattern: optional(fc.constantFrom('^\\d+$', '[a-z]{2}', '#', ': ')),
  enumeration: optional(
    fc.array(fc.record({ value: someText, meaning: texts }), { minLength: 1, maxLength: 3 }),
  ),
  requiredWhen: optional(
    fc.record({ field: someText, values: fc.array(someText, { minLength: 1, maxLength: 2 }) }),
  ),
  printedType: optional(someText),
  length: optional(fc.tuple(fc.nat(9), fc.integer({ min: 9, max: 99 }))),
});

const { row: rowArbitrary } = fc.letrec<{ row: FieldRow }>((tie) => ({
  row: fc
    .tuple(
      someText,
      fc.constantFrom<FieldType>('string', 'number', 'boolean', 'object', 'array', 'unknown'),
      leafFacts,
      fc.oneof(
        { maxDepth: 3 },
        fc.constant<FieldRow[]>([]),
        fc.array(tie('row') as fc.Arbitrary<FieldRow>, { maxLength: 3 }),
      ),
    )
    .map(([name, type, { length, printedType, ...facts }, children]) => {
      const isNested = type === 'object' || type === 'array';
      const [least, most] = type === 'array' ? ['minItems', 'maxItems'] : ['minLength', 'maxLength'];
      const limits =
        length !== undefined && (type === 'string' || type === 'array')
          ? { [least ?? '']: length[0], [most ?? '']: length[1] }
          : {};
      const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
      return {
        name,
        type,
        printedType: printedType ?? type,
        required: facts.required,
        meaning: facts.meaning,
        ...known,
        ...limits,
        children: isNested ? children : [],
        source: { document: 'api.json', line: 1 },
      };
    }),
}));

const unique = (rows: readonly FieldRow[]) => [...new Map(rows.map((row) => [row.name, row])).values()];
const envelopeRows = (direction: 'request' | 'response') =>
  fc.subarray([...envelopes.paas[direction]], { minLength: 3 });

/** Rows with or without an envelope; of envelope rows some are missing, some changed. */
const messageRows = (direction: 'request' | 'response') =>
  fc
    .tuple(fc.array(rowArbitrary, { maxLength: 4 }), optional(envelopeRows(direction)), texts)
    .map(([rows, envelope, meaning]) => {
      const own = (envelope ?? []).map((row, index) =>
        index % 2 === 0
          ? row
          : { ...row, meaning, ...(row.name === 'content' ? { children: unique(rows) } : {}) },
      );
      return unique([...own, ...rows]);
    });

const pages: fc.Arbitrary<DocPage> = fc
  .tuple(
    messageRows('request'),
    messageRows('response'),
    someText,
    fc.array(texts, { maxLength: 2 }),
    optional(someText),
  )
  .map(([request, response, word, words, cut]) => ({
    ...heldDetail,
    title: { zh: word, en: word },
    action: word,
    updated: word,
    request,
    response,
    errors: words.map((code) => ({ code, reason: word, advice: code, source: heldDetail.source })),
    remarks: words.map((text) => ({ text, source: heldDetail.source })),
    notes: words,
    examples: directions.map((direction) => ({
      direction,
      text: JSON.stringify({ [word]: words }, null, 2),
      source: heldDetail.source,
    })),
    cuts: cut === undefined ? [] : [{ direction: 'response', after: cut }],
  }));

const schemaTie: fc.LetrecTypedBuilder<{ schema: unknown }> = (tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      type: fc.constantFrom('string', 'number', 'String', 'long', 'weird'),
      description: texts,
      minLength: optional(fc.integer({ min: -1, max: 9 })),
      maxLength: optional(fc.integer({ min: 0, max: 9 })),
      enum: optional(fc.array(fc.oneof(texts, fc.integer(), fc.constant(null)), { maxLength: 3 })),
      enumDesc: optional(texts),
      default: optional(fc.jsonValue()),
      pattern: optional(texts),
      format: optional(texts),
      mock: optional(fc.record({ mock: texts })),
    }),
    fc.record({
      type: fc.constant('object'),
      properties: fc.dictionary(texts, tie('schema'), { maxKeys: 3 }),
      required: optional(fc.array(texts, { maxLength: 2 })),
    }),
    fc.record({ type: fc.constant('array'), items: tie('schema'), maxItems: optional(fc.nat(5)) }),
  ),
});
