import { describe, expect, it } from 'vitest';
import { envelopes, importFixture, jsonFile } from './import.fixture.ts';
import { FindingList } from './import-finding.ts';
import type { ImportedInterface } from './imported-interface.ts';
import { listInterfaces } from './list-interfaces.ts';
import type { ImportFile } from './load-import-file.ts';

const readAll = (file: ImportFile): readonly ImportedInterface[] =>
  listInterfaces([file], envelopes, new FindingList()).map((listed) => listed.read());

const operation = (
  rest: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>> = {},
) => {
  const [one] = readAll(jsonFile({ openapi: '3.0.0', paths: { '/a': { post: rest } }, ...others }));
  if (one === undefined) throw new Error('nothing was listed');
  return { ...one, codes: one.findings.map(({ code }) => code) };
};

describe('Swagger 2 as YApi exports it', () => {
  const [query, upload] = readAll(importFixture('swagger2.json'));

  it('has the basePath before its paths, the body under `parameters`, the remark in the description', () => {
    expect(query).toMatchObject({
      at: 'swagger2.json#/paths/~1queryTrade/post',
      method: 'POST',
      path: '/api/queryTrade',
      title: '交易查询',
      category: '支付',
      action: 'queryTrade',
      request: { state: 'whole' },
      response: { state: 'whole' },
      errors: [{ code: '00', reason: '成功' }],
    });
    expect(query?.request.rows).toHaveLength(8);
  });

  it('reads form data as rows and an empty answer as nothing', () => {
    expect(upload?.request.rows).toMatchObject([
      { name: 'memberId', type: 'string', required: 'yes', meaning: '会员' },
    ]);
    expect(upload?.response.state).toBe('absent');
  });
});

describe('OpenAPI 3', () => {
  const [detail, tree] = readAll(importFixture('openapi3.yaml'));

  it('follows references of bodies and schemas and merges parts', () => {
    expect(detail).toMatchObject({ path: '/paas/micro/voucherwallet/getCardVoucherDetail', method: 'POST' });
    expect(detail?.request.rows).toMatchObject([
      { name: 'memberId', required: 'yes', mock: '10001' },
      { name: 'voucherCode', required: 'yes', maxLength: 50, note: '可为 null' },
      { name: 'owner', required: 'no', children: [{ name: 'memberId' }] },
    ]);
    expect(detail?.response.rows).toMatchObject([
      { name: 'memberId', required: 'unknown' },
      { name: 'cardNo', required: 'unknown' },
    ]);
    expect(detail?.notes).toEqual(['参数 X-Trace-Id（header）']);
    expect(detail?.findings.map(({ code }) => code)).toEqual(['parameters-noted', 'alternatives-united']);
  });

  it('reads the query of a GET call, and ends at cyclic, foreign and missing references', () => {
    expect(tree?.request.rows).toMatchObject([
      { name: 'depth', type: 'integer', required: 'yes', meaning: '层数' },
    ]);
    expect(tree?.response.rows.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'name string',
      'parent object',
      'children array',
      'elsewhere unknown',
      'missing unknown',
    ]);
    const codes = tree?.findings.map(({ code }) => code) ?? [];
    expect(codes.filter((code) => code.startsWith('reference'))).toEqual([
      'reference-cyclic',
      'reference-cyclic',
      'reference-foreign',
      'reference-missing',
    ]);
  });

  it.each([
    [
      'a ring of request bodies',
      { requestBody: { $ref: '#/x' } },
      { x: { $ref: '#/y' }, y: { $ref: '#/x' } },
      'reference-cyclic',
    ],
    ['a request body in another file', { requestBody: { $ref: 'other.json' } }, {}, 'reference-foreign'],
    [
      'a parameter that is not there',
      { parameters: [{ $ref: '#/components/parameters/gone' }] },
      {},
      'reference-missing',
    ],
    ['a body of XML', { requestBody: { content: { 'text/xml': {} } } }, {}, 'body-not-json'],
    [
      'a list as body',
      { requestBody: { content: { 'application/json': { schema: { type: 'array', items: {} } } } } },
      {},
      'body-not-object',
    ],
  ])('reports %s', (_, rest, others, code) => {
    const one = operation(rest, others);
    expect(one.codes).toContain(code);
    expect(one.request.rows).toEqual([]);
  });

  it('takes an example where there is no schema', () => {
    const one = operation({ requestBody: { content: { 'application/json': { example: { a: { b: 1 } } } } } });
    expect(one.request).toMatchObject({ state: 'sampled', rows: [{ name: 'a', children: [{ name: 'b' }] }] });
  });

  it.each([
    ['paths that are none', { openapi: '3.0.0', paths: [] }],
    ['an operation that is none', { openapi: '3.0.0', paths: { '/a': { post: 'x' } } }],
  ])('with %s has no interface', (_, value) => {
    expect(() => readAll(jsonFile(value))).toThrow(/import-empty/u);
  });

  it.each([
    ['answers that are none', { responses: [] }],
    ['parameters that are none', { parameters: 'x', requestBody: 1, responses: { 200: null } }],
    ['tags and texts of the wrong kind', { tags: [1], summary: {}, description: [] }],
  ])('is read with %s', (_, rest) => {
    expect(operation(rest)).toMatchObject({
      title: '/a',
      request: { state: 'absent' },
      response: { state: 'absent' },
    });
  });
});
