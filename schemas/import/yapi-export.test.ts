import { describe, expect, it } from 'vitest';
import { envelopes, importFixture, yapiExport, yapiInterface } from './import.fixture.ts';
import { FindingList } from './import-finding.ts';
import type { ImportedInterface } from './imported-interface.ts';
import { listInterfaces } from './list-interfaces.ts';
import type { ImportFile } from './load-import-file.ts';
import { pathOf } from './yapi-export.ts';

const list = (file: ImportFile) => listInterfaces([file], envelopes, new FindingList());
const readAll = (file: ImportFile) => list(file).map((listed) => listed.read());
const only = (rest: Readonly<Record<string, unknown>>): ImportedInterface => {
  const [one] = readAll(yapiExport(yapiInterface(rest)));
  if (one === undefined) throw new Error('nothing was listed');
  return one;
};
const codes = ({ findings }: ImportedInterface) => findings.map(({ code }) => code);

describe('a YApi export', () => {
  const all = readAll(importFixture('yapi-export.json'));
  const byId = (id: number) => {
    const found = all.find(({ yapiId }) => yapiId === id);
    if (found === undefined) throw new Error(`no interface ${id}`);
    return found;
  };

  it('lists every interface with its place, id, address and category', () => {
    expect(list(importFixture('yapi-export.json')).map(({ read: _, ...listed }) => listed)).toMatchObject([
      {
        at: 'yapi-export.json#/0/list/0',
        yapiId: 37500,
        method: 'POST',
        path: '/api/queryTrade',
        category: '线上支付API',
      },
      { yapiId: 37506 },
      { yapiId: 37494 },
      { yapiId: 37512 },
      { at: 'yapi-export.json#/2/list/0', yapiId: 36480, method: 'GET', category: '卡券包能力API' },
      { yapiId: 45001 },
      { yapiId: 45002, method: 'PUT', path: '/paas/micro/voucherwallet/forward/{channel}' },
    ]);
  });

  it('reads a whole interface: rows, time of change, error table and remark', () => {
    const query = byId(37500);
    expect(query).toMatchObject({
      title: '交易查询',
      action: 'queryTrade',
      updated: '2025-05-09 21:16:44',
      request: { state: 'whole' },
      response: { state: 'whole' },
      errors: [
        { code: '00', reason: '成功', advice: '' },
        { code: 'TRADE_NOT_FOUND', reason: '无此交易', advice: '核对 outTradeNo' },
      ],
      remarks: [{ text: '金额单位均为元。' }],
      notes: [],
    });
    expect(query.request.rows.map(({ name }) => name)).toEqual([
      'uuid',
      'appId',
      'action',
      'timestamp',
      'lang',
      'signType',
      'sign',
      'content',
    ]);
    expect(query.request.rows.find(({ name }) => name === 'content')?.children).toMatchObject([
      { name: 'outTradeNo', required: 'yes', minLength: 1, maxLength: 32, mock: '@natural(32,128)' },
      { name: 'tradeTime', required: 'no', maxLength: 8 },
    ]);
    expect(query.findings.map(({ code }) => code)).toEqual(['enumeration-unfit']);
  });

  it('goes on past a damaged schema text and says where it broke off', () => {
    const create = byId(37506);
    expect(create.request.state).toBe('whole');
    expect(create.response).toEqual({ state: 'damaged', rows: [] });
    expect(create.findings.find(({ code }) => code === 'body-damaged')).toMatchObject({
      severity: 'error',
      at: 'yapi-export.json#/0/list/1/res_body',
      actual: 'JSON5: invalid end of input at 1:79',
    });
  });

  it('reads a schema written as JSON5, with comments and bare keys', () => {
    const rows = byId(37506).request.rows.find(({ name }) => name === 'content')?.children;
    expect(rows).toMatchObject([
      { name: 'outTradeNo', type: 'string', printedType: 'String', required: 'yes' },
      { name: 'totalAmount', type: 'number', printedType: 'BigDecimal' },
      { name: 'remark', type: 'unknown', printedType: 'date' },
    ]);
    expect(codes(byId(37506))).toEqual([
      'required-unknown',
      'type-alias',
      'type-alias',
      'type-unknown',
      'body-damaged',
    ]);
  });

  it('infers rows from an example, its comments for meanings, its Mock syntax for types', () => {
    const refund = byId(37494);
    expect(refund.request.state).toBe('sampled');
    expect(refund.request.rows).toMatchObject([
      { name: 'uuid', meaning: '请求序列号', required: 'unknown' },
      { name: 'action' },
      {
        name: 'content',
        children: [
          { name: 'outTradeNo', type: 'string', meaning: '原交易号' },
          {
            name: 'refundMethod',
            type: 'array',
            mock: '|1',
            meaning: '退款方式,至多一种',
            children: [
              { name: 'assetType' },
              { name: 'refundAmount', type: 'number', mock: '@integer(1, 100)', meaning: '金额' },
            ],
          },
          { name: 'memo', type: 'unknown' },
        ],
      },
    ]);
    expect(refund.examples.map(({ direction }) => direction)).toEqual(['request', 'response']);
    expect(codes(refund)).toEqual(['body-by-example', 'body-by-example']);
  });

  it('takes the empty object that YApi writes, a missing key and null for nothing at all', () => {
    const notify = byId(37512);
    expect([notify.request.state, notify.response.state]).toEqual(['absent', 'absent']);
    expect(notify.findings).toEqual([]);
  });

  it('reads the query of a GET call as its request, other headers into the notes, an HTML error table', () => {
    const detail = byId(36480);
    expect(detail.request).toMatchObject({
      state: 'whole',
      rows: [
        { name: 'voucherCode', required: 'yes', mock: '1000020001' },
        { name: 'memberId', required: 'no' },
      ],
    });
    expect(detail.notes).toEqual(['请求头 X-Trace-Id：链路编号']);
    expect(detail.errors).toMatchObject([{ code: '4004', reason: '券不存在', advice: '核对券码' }]);
    expect(detail.remarks).toMatchObject([{ text: '只返回本人名下的券。' }]);
    expect(codes(detail)).toEqual(['limits-contradict', 'error-code-repeated']);
  });

  it('reads a form as rows and leaves a raw body out', () => {
    expect(byId(45001).request.rows).toMatchObject([
      { name: 'memberId', type: 'string', required: 'yes' },
      { name: 'proof', type: 'unknown', printedType: 'file' },
    ]);
    expect(byId(45002).request.state).toBe('absent');
    expect(byId(45002).notes).toEqual(['地址参数 channel：渠道']);
  });
});

describe('an interface of a YApi export', () => {
  it.each([
    ['no keys but an address', { path: '/a', method: 'post' }],
    ['null everywhere', { ...nulls(), path: '/a', method: 'POST' }],
    ['wrong kinds of values everywhere', { ...wrongs(), path: '/a', method: 'POST' }],
  ])('is read with %s', (_, value) => {
    const [one] = readAll(yapiExport(value));
    expect(one).toMatchObject({ path: '/a', method: 'POST', title: '/a' });
  });

  it('is left out and reported without path', () => {
    const findings = new FindingList();
    listInterfaces([yapiExport({ title: 'x', method: 'POST' }, yapiInterface({}))], envelopes, findings);
    expect(findings.findings).toMatchObject([{ code: 'interface-unreadable', at: 'api.json#/0/list/0' }]);
  });

  it.each([
    [37500, 37500],
    ['37500', 37500],
    ['5da1876a417ace8e67495269', undefined],
    [-1, undefined],
    [null, undefined],
  ])('with the _id %s has the YApi id %s', (id, expected) => {
    expect(only({ _id: id }).yapiId).toBe(expected);
  });

  it.each([
    ['/a/b/', '/a/b'],
    ['a', '/a'],
    ['https://host.example/paas//a?x=1#y', '/paas/a'],
    ['//host.example/a', '/a'],
    ['/', '/'],
    ['', undefined],
  ])('with the path %j has %j', (text, path) => {
    expect(pathOf(text)).toBe(path);
  });

  it.each([
    ['the flag is false and there is no schema', false, '{"type":"object","amount":1}', 'sampled'],
    ['an example has a field `type`', false, '{"type":"card","amount":1}', 'sampled'],
    [
      'the flag is missing and it is a schema',
      undefined,
      '{"type":"object","properties":{"a":{"type":"string"}}}',
      'whole',
    ],
    [
      'the flag is false and `$schema` says otherwise',
      false,
      '{"$schema":"http://json-schema.org/draft-04/schema#","properties":{"a":{}}}',
      'whole',
    ],
    ['the flag is true and it is an example', true, '{"outTradeNo":"1"}', 'sampled'],
    ['it is an array of objects', true, '{"type":"array","items":{"type":"object"}}', 'damaged'],
    ['it is a list', false, '[1,2]', 'damaged'],
    ['it is a text', false, '"ok"', 'damaged'],
    ['it is null', false, 'null', 'absent'],
    ['it is an object already', true, { type: 'object', properties: { a: { type: 'string' } } }, 'whole'],
    ['it nests without end', true, '{"a":'.repeat(5000), 'damaged'],
    ['an example nests too deep', false, `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 'damaged'],
  ])('has a body whose text counts where %s', (_, isSchema, text, state) => {
    expect(only({ req_body_other: text, req_body_is_json_schema: isSchema }).request.state).toBe(state);
  });

  it('says which action it is: Mock, default or only value of the row, else the end of the path', () => {
    const action = (schema: unknown) =>
      only({
        path: '/api/fromPath',
        req_body_other: JSON.stringify({ type: 'object', properties: { action: schema } }),
      }).action;
    expect(action({ type: 'string', mock: { mock: 'fromMock' } })).toBe('fromMock');
    expect(action({ type: 'string', default: 'fromDefault', mock: { mock: 'x' } })).toBe('fromDefault');
    expect(action({ type: 'string', enum: ['fromEnum'] })).toBe('fromEnum');
    expect(action({ type: 'string', mock: { mock: '@string' } })).toBe('fromPath');
  });
});

const keys = [
  '_id',
  'title',
  'req_headers',
  'req_query',
  'req_params',
  'req_body_type',
  'req_body_form',
  'req_body_other',
  'res_body',
  'desc',
  'markdown',
  'up_time',
  'tag',
  'req_body_is_json_schema',
];

function nulls(): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, null]));
}

function wrongs(): Record<string, unknown> {
  return Object.fromEntries(keys.map((key, index) => [key, index % 2 === 0 ? [[]] : { a: [null] }]));
}
