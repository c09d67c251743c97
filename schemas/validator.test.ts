import { describe, expect, it } from 'vitest';
import { operationIds } from './load-operation-schema.ts';
import { thrownText } from './parsers/page.fixture.ts';
import { validateMessage } from './validator.ts';

const validRequest = {
  uuid: '20250101-abcdefghijklmnopqrstuvwxyz012345',
  appId: 'ebuy',
  action: 'createTrade',
  timestamp: 1_735_689_600_000,
  lang: 'zh_CN',
  signType: 'sha256',
  sign: 'a'.repeat(64),
  content: { useScene: 'H5', outTradeNo: '20250101000000000001', totalAmount: 1 },
};

const withContent = (content: object) => ({
  ...validRequest,
  content: { ...validRequest.content, ...content },
});
const violationsOf = (message: unknown) => validateMessage('legacy.createTrade', 'request', message);

const broken: readonly (readonly [name: string, message: unknown, violation: object])[] = [
  [
    'a missing field',
    withContent({ useScene: undefined }),
    {
      pointer: '/content/useScene',
      path: 'content.useScene',
      kind: 'required',
      expected: 'present',
      actual: 'absent',
    },
  ],
  [
    'a wrong type',
    withContent({ totalAmount: '1' }),
    { pointer: '/content/totalAmount', kind: 'type', keyword: 'type', expected: 'number', actual: '"1"' },
  ],
  [
    'a text too long',
    withContent({ useScene: 'x'.repeat(33) }),
    { path: 'content.useScene', kind: 'max-length', keyword: 'maxLength', expected: '32' },
  ],
  [
    'a text too short',
    withContent({ orderTitle: '短题' }),
    { path: 'content.orderTitle', kind: 'min-length', expected: '5', actual: '"短题"' },
  ],
  [
    'an unknown value',
    withContent({ payMethod: [{ assetType: 'gold' }] }),
    {
      pointer: '/content/payMethod/0/assetType',
      path: 'content.payMethod[].assetType',
      kind: 'enumeration',
      expected: 'preAuth | cash | points | coupon | cashcard',
    },
  ],
  [
    'another action',
    { ...validRequest, action: 'refund' },
    { path: 'action', kind: 'enumeration', keyword: 'const', expected: 'createTrade' },
  ],
  [
    'a number without its date',
    withContent({ outTradeNo: '99000000000000000001' }),
    { path: 'content.outTradeNo', kind: 'pattern' },
  ],
  [
    'a condition that is not met',
    withContent({ payMethod: [{ assetType: 'cash' }, { assetType: 'points' }] }),
    {
      pointer: '/content/payMethod/0/payWay',
      path: 'content.payMethod[].payWay',
      kind: 'required-when',
      keyword: 'required',
    },
  ],
  [
    'a message that is no object',
    [],
    { pointer: '', path: '', kind: 'type', expected: 'object', actual: '[]' },
  ],
];

describe('validation', () => {
  it('finds nothing in a valid request', () => {
    expect(violationsOf(validRequest)).toEqual([]);
  });

  it.each(broken)('finds %s', (_, message, violation) => {
    expect(violationsOf(message)[0]).toMatchObject(violation);
  });

  it('names the requirement that is broken', () => {
    const [points] = violationsOf(withContent({ payMethod: [{ assetType: 'points' }] }));
    expect(points?.requirement).toBe('legacy.createTrade.request.content.payMethod[].points.required-when');
    expect(violationsOf('text')[0]?.requirement).toBe('legacy.createTrade.request.type');
  });

  it('finds every mismatch, not only the first', () => {
    expect(violationsOf(withContent({ useScene: '', orderTitle: '短' })).map(({ path }) => path)).toEqual([
      'content.useScene',
      'content.orderTitle',
    ]);
  });

  it('counts code points: an emoji outside the basic plane is one', () => {
    expect(violationsOf(withContent({ useScene: '😀'.repeat(32) }))).toEqual([]);
    expect(violationsOf(withContent({ useScene: '😀'.repeat(33) }))).toHaveLength(1);
  });

  it('lets undocumented fields pass: another check reports them', () => {
    expect(violationsOf({ ...withContent({ extra: 1 }), more: true })).toEqual([]);
  });

  it('shortens what it shows', () => {
    const [violation] = violationsOf(withContent({ useScene: '长'.repeat(500) }));
    expect([...(violation?.actual ?? '')]).toHaveLength(80);
  });

  it.each(operationIds())('compiles both directions of %s under strict rules', (operation) => {
    for (const direction of ['request', 'response'] as const) {
      expect(() => validateMessage(operation, direction, {})).not.toThrow();
    }
  });

  it('tells where there is no schema', () => {
    expect(thrownText(() => validateMessage('legacy.nothing', 'request', {}))).toContain(
      '[operation-schema-missing]',
    );
  });
});
