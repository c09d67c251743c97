import { describe, expect, it } from 'vitest';
import { countRows } from '../parsers/field-tree.ts';
import { plainRow } from './import.fixture.ts';
import { FindingList } from './import-finding.ts';
import type { JsonObject } from './json-value.ts';
import { importLimits } from './limits.ts';
import { readSchemaRows } from './schema-rows.ts';

function read(schema: JsonObject, root: JsonObject = schema) {
  const findings = new FindingList();
  const result = readSchemaRows(schema, { document: 'api.json', at: 'api.json#/0', root, findings });
  return { ...result, findings: findings.findings.map(({ code, at }) => `${code} ${at}`) };
}

const field = (schema: unknown) => {
  const { rows, findings } = read({ type: 'object', properties: { f: schema } });
  return { row: rows[0], findings };
};

describe('a JSON Schema as rows', () => {
  it('keeps order, names in Chinese, required-ness, meanings and nesting', () => {
    const { rows, findings } = read({
      $schema: 'http://json-schema.org/draft-04/schema#',
      type: 'object',
      title: 'empty object',
      properties: {
        卡号: { type: 'string', description: '卡的编号' },
        detail: {
          type: 'object',
          $$ref: '#/definitions/D',
          properties: { n: { type: 'integer' } },
          required: ['n'],
        },
        list: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string', title: '编号' } } },
        },
        codes: { type: 'array', items: { type: 'string', maxLength: 20 } },
      },
      required: ['卡号'],
    });
    expect(rows).toMatchObject([
      { name: '卡号', type: 'string', required: 'yes', meaning: '卡的编号' },
      { name: 'detail', required: 'no', children: [{ name: 'n', type: 'integer', required: 'yes' }] },
      { name: 'list', type: 'array', children: [{ name: 'id', meaning: '编号' }] },
      { name: 'codes', type: 'array', itemType: 'string', note: '元素：maxLength 20', children: [] },
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['lengths', { type: 'string', minLength: 1, maxLength: 32 }, { minLength: 1, maxLength: 32 }],
    [
      'lengths as texts',
      { type: 'string', minLength: '1', maxLength: '32' },
      { minLength: 1, maxLength: 32 },
    ],
    ['the length 0 that YApi writes for none', { type: 'string', minLength: 0 }, { printedType: 'string' }],
    ['numbers of items', { type: 'array', minItems: 1, maxItems: 5 }, { minItems: 1, maxItems: 5 }],
    ["YApi's Mock value", { type: 'string', mock: { mock: '@natural' } }, { mock: '@natural' }],
    ['a plain Mock value', { type: 'string', mock: '1001' }, { mock: '1001' }],
    ['a default that is no text', { type: 'object', default: { a: [1] } }, { defaultValue: '{"a":[1]}' }],
    ['a pattern', { type: 'string', pattern: '^\\d+$' }, { pattern: '^\\d+$' }],
    ['a known format', { type: 'string', format: 'ipv4' }, { format: 'ipv4' }],
    ['an unknown format, in the note', { type: 'string', format: 'date-time' }, { note: 'format date-time' }],
    [
      'an enumeration with meanings by line',
      { type: 'string', enum: ['0', '1'], enumDesc: '0:未付\n1：已付' },
      {
        enumeration: [
          { value: '0', meaning: '未付' },
          { value: '1', meaning: '已付' },
        ],
      },
    ],
    [
      'an enumeration with meanings in brackets',
      { type: 'integer', enum: [0, 1], enumDesc: '状态, 0(否),1(是)' },
      {
        enumeration: [
          { value: '0', meaning: '否' },
          { value: '1', meaning: '是' },
        ],
      },
    ],
    [
      'an enumeration whose words name no value',
      { type: 'string', enum: ['A', 'B'], enumDesc: '见附录' },
      { note: '枚举说明：见附录' },
    ],
    [
      'draft-04 limits of numbers',
      { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 9 },
      { note: '数值下限 0（不含）；数值上限 9' },
    ],
    ['later limits of numbers', { type: 'number', exclusiveMaximum: 9 }, { note: '数值上限 9（不含）' }],
    ['null as a second type', { type: ['string', 'null'] }, { type: 'string', note: '可为 null' }],
    ['an implied type', { properties: {} }, { type: 'object' }],
    ['`required: true` of draft-03', { type: 'string', required: true }, { required: 'yes' }],
  ])('reads %s', (_, schema, expected) => {
    const { row, findings } = field(schema);
    expect(row).toMatchObject(expected);
    expect(findings).toEqual([]);
  });

  it.each([
    [
      'an alias of a type',
      { type: 'BigDecimal' },
      { type: 'number', printedType: 'BigDecimal' },
      'type-alias',
    ],
    ['an unknown type', { type: 'date' }, { type: 'unknown', printedType: 'date' }, 'type-unknown'],
    ['no type at all', { description: 'x' }, { type: 'unknown' }, 'type-unknown'],
    ['several types', { type: ['string', 'number'] }, { type: 'string' }, 'type-several'],
    [
      'contradicting limits',
      { type: 'string', minLength: 9, maxLength: 3 },
      { note: 'minLength 9，maxLength 3' },
      'limits-contradict',
    ],
    ['a negative length', { type: 'string', maxLength: -1 }, { type: 'string' }, 'schema-keyword-wrong'],
    ['an invalid pattern', { type: 'string', pattern: '(' }, { note: 'pattern (' }, 'pattern-invalid'],
    [
      'values that do not fit the type',
      { type: 'boolean', enum: [true, false] },
      { note: '枚举：true、false' },
      'enumeration-unfit',
    ],
    [
      'words where values belong',
      { type: 'string', enum: 'A,B' },
      { type: 'string' },
      'schema-keyword-wrong',
    ],
    ['a field that is no schema', 'string', { type: 'unknown' }, 'schema-keyword-wrong'],
    [
      'properties that are no object',
      { type: 'object', properties: ['a'] },
      { children: [] },
      'schema-keyword-wrong',
    ],
    [
      'alternatives',
      {
        oneOf: [
          { type: 'object', properties: { a: { type: 'string' } } },
          { type: 'object', properties: { b: { type: 'string' } } },
        ],
      },
      {
        children: [
          { name: 'a', required: 'unknown' },
          { name: 'b', required: 'unknown' },
        ],
      },
      'alternatives-united',
    ],
    [
      'a reference to another file',
      { $ref: 'other.json#/a', description: '远处' },
      { type: 'unknown', meaning: '远处' },
      'reference-foreign',
    ],
    ['a reference to nothing', { $ref: '#/definitions/gone' }, { type: 'unknown' }, 'reference-missing'],
  ])('reports %s', (_, schema, expected, code) => {
    const { row, findings } = field(schema);
    expect(row).toMatchObject(expected);
    expect(findings).toContain(`${code} api.json#/0 f`);
  });

  it('leaves out names that are no field names, and says so', () => {
    const { rows, findings } = read({
      type: 'object',
      properties: {
        '': {},
        ' a ': { type: 'string' },
        a: { type: 'string' },
        [`x${'x'.repeat(200)}`]: {},
        __proto__: { type: 'string' },
      },
      required: 'a',
    });
    expect(rows.map(({ name }) => name)).toEqual(['a']);
    expect(findings.map((finding) => finding.split(' ')[0])).toEqual([
      'schema-keyword-wrong',
      'name-unusable',
      'name-trimmed',
      'name-unusable',
      'name-unusable',
    ]);
  });

  it('takes a field called __proto__ for a field', () => {
    const { rows } = read(JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}'));
    expect(rows.map(plainRow)).toMatchObject([{ name: '__proto__', type: 'string' }]);
  });
});

describe('references', () => {
  const tree = {
    type: 'object',
    properties: {
      name: { type: 'string' },
      parent: { allOf: [{ $ref: '#/d/Node' }], description: '上级' },
      kids: { type: 'array', items: { $ref: '#/d/Node' } },
    },
  };

  it('are followed once and cut where they close a circle', () => {
    const { rows, findings, isCut } = read({ $ref: '#/d/Node' }, { d: { Node: tree } });
    expect(rows).toMatchObject([
      { name: 'name' },
      { name: 'parent', type: 'object', meaning: '上级', note: '循环引用，止于此', children: [] },
      { name: 'kids', type: 'array', itemType: 'object', note: '元素循环引用，止于此' },
    ]);
    expect(findings).toEqual(['reference-cyclic api.json#/0 parent', 'reference-cyclic api.json#/0 kids[]']);
    expect(isCut).toBe(false);
  });

  it('may name one definition several times side by side, and inherit it too', () => {
    const root = {
      d: { Base: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] } },
    };
    const schema = {
      allOf: [{ $ref: '#/d/Base' }, { type: 'object', properties: { other: { $ref: '#/d/Base' } } }],
    };
    const { rows, findings } = read(schema, root);
    expect(rows).toMatchObject([
      { name: 'id', required: 'yes' },
      { name: 'other', children: [{ name: 'id' }] },
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['one names itself', { A: { $ref: '#/d/A' } }],
    ['two name each other', { A: { $ref: '#/d/B' }, B: { $ref: '#/d/A' } }],
    ['all parts are the whole', { A: { allOf: [{ $ref: '#/d/A' }, { $ref: '#/d/A' }] } }],
  ])('end where %s', (_, d) => {
    const { findings } = read({ type: 'object', properties: { f: { $ref: '#/d/A' } } }, { d });
    expect(findings.some((finding) => finding.startsWith('reference-cyclic'))).toBe(true);
  });
});

describe('a schema that is too large', () => {
  const chain = (levels: number): JsonObject => {
    let schema: JsonObject = { type: 'string' };
    for (let level = 0; level < levels; level += 1) schema = { type: 'object', properties: { n: schema } };
    return schema;
  };

  it('is read down to the limit of nesting, the rest reported once', () => {
    const { rows, isCut, findings } = read(chain(200));
    expect(isCut).toBe(true);
    expect(countRows(rows)).toBe(importLimits.nesting);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^nesting-too-deep/u);
    expect(read(chain(importLimits.nesting)).isCut).toBe(false);
  });

  it('ends where parts nest in parts', () => {
    let schema: JsonObject = { type: 'object', properties: { a: { type: 'string' } } };
    for (let level = 0; level < 20_000; level += 1) schema = { allOf: [schema] };
    expect(read(schema).findings[0]).toMatch(/^nesting-too-deep/u);
  });

  it('ends where few references unfold into a billion rows', () => {
    const d = Object.fromEntries(
      Array.from({ length: 30 }, (_, level) => [
        `L${level}`,
        {
          type: 'object',
          properties: { a: { $ref: `#/d/L${level + 1}` }, b: { $ref: `#/d/L${level + 1}` } },
        },
      ]),
    );
    const { rows, isCut, findings } = read({ $ref: '#/d/L0' }, { d: { ...d, L30: { type: 'string' } } });
    expect(isCut).toBe(true);
    expect(countRows(rows)).toBeLessThanOrEqual(importLimits.nodes);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^nodes-too-many/u);
  });

  it('ends where ten thousand parts each bring a thousand properties', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`p${index}`, { type: 'string' }]),
    );
    const schema = { allOf: Array.from({ length: 10_000 }, () => ({ $ref: '#/d/Wide' })) };
    expect(read(schema, { d: { Wide: { type: 'object', properties } } }).isCut).toBe(true);
  });

  it('cuts texts and enumerations that no field has', () => {
    const { row, findings } = field({
      type: 'string',
      description: 'x'.repeat(10_000),
      enum: Array.from({ length: 2000 }, String),
    });
    expect(row?.meaning.length).toBe(importLimits.textLength + 1);
    expect(row?.enumeration).toBeUndefined();
    expect(findings).toEqual(['enumeration-too-long api.json#/0 f', 'text-too-long api.json#/0 f']);
  });
});
