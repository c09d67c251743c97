import { describe, expect, it } from 'vitest';
import { getAt, isContentPath, readPath, removeAt, setAt } from './read-path.ts';

const order = {
  outTradeNo: '20250301a',
  storeInfo: { shopNo: '10001' },
  payMethod: [
    { assetType: 'points', points: 5 },
    { assetType: 'cash', payWay: 'WECHAT' },
  ],
};

describe('reading a message by path', () => {
  it('finds every element of an array, each with its pointer', () => {
    expect(readPath({ content: order }, 'content.payMethod[].assetType')).toEqual([
      { pointer: '/content/payMethod/0/assetType', value: 'points' },
      { pointer: '/content/payMethod/1/assetType', value: 'cash' },
    ]);
  });

  it('finds the elements themselves where the path ends in []', () => {
    expect(readPath({ codes: ['a', 'b'] }, 'codes[]').map(({ value }) => value)).toEqual(['a', 'b']);
  });

  it('finds null, and nothing where a member is missing, inherited or of another shape', () => {
    expect(readPath({ a: null }, 'a')).toEqual([{ pointer: '/a', value: null }]);
    for (const path of ['b', 'toString', 'a.b', 'a[]', 'a[].b']) {
      expect(readPath({ a: 'text' }, path), path).toEqual([]);
    }
    expect(readPath('not a message', 'a')).toEqual([]);
  });

  it('escapes slash and tilde in pointers', () => {
    expect(readPath({ 'a/b~c': 1 }, 'a/b~c')).toEqual([{ pointer: '/a~1b~0c', value: 1 }]);
  });
});

describe('reading and changing a content by path', () => {
  it('reads the first element of an array, with or without the leading content', () => {
    expect(getAt(order, 'content.payMethod[].points')).toBe(5);
    expect(getAt(order, 'payMethod[].points')).toBe(5);
    expect(getAt(order, 'content')).toEqual(order);
    expect(getAt(order, 'content.payMethod[].payWay')).toBeUndefined();
    expect(getAt(order, 'content.storeInfo.shopNo.deeper')).toBeUndefined();
  });

  it('sets a value and leaves everything else, and the order of members, as it was', () => {
    const changed = setAt(order, 'content.storeInfo.shopNo', '20002');
    expect(changed).toEqual({ ...order, storeInfo: { shopNo: '20002' } });
    expect(Object.keys(changed)).toEqual(Object.keys(order));
    expect(order.storeInfo.shopNo).toBe('10001');
  });

  it('sets in the first element only', () => {
    expect(setAt(order, 'content.payMethod[].assetType', 'coupon').payMethod).toEqual([
      { assetType: 'coupon', points: 5 },
      order.payMethod[1],
    ]);
  });

  it('makes the objects and arrays that are missing on the way', () => {
    expect(setAt({}, 'content.subsidy[].account', 'x')).toEqual({ subsidy: [{ account: 'x' }] });
    expect(setAt({}, 'codes[]', 'x')).toEqual({ codes: ['x'] });
  });

  it('reads back what it set', () => {
    for (const path of [
      'content.a',
      'content.a.b',
      'content.a[]',
      'content.a[].b',
      'content.a[].b[].c',
      'a',
    ]) {
      expect(getAt(setAt(order, path, 'x'), path), path).toBe('x');
    }
  });

  it('sets members whose names objects inherit', () => {
    expect(getAt(setAt({}, 'content.constructor', 'x'), 'content.constructor')).toBe('x');
  });

  it('removes a member, an element, or nothing where there is none', () => {
    expect(removeAt(order, 'content.storeInfo.shopNo').storeInfo).toEqual({});
    expect(removeAt(order, 'content.payMethod[]').payMethod).toEqual([order.payMethod[1]]);
    expect(removeAt(order, 'content.notThere.either')).toBe(order);
  });
});

describe('a path into the content', () => {
  it.each([
    ['paas', 'content.outTradeNo', true],
    ['paas', 'uuid', false],
    ['paas-unsigned', 'content', false],
    ['posp', 'traceNo', true],
    ['b2b', 'partnerOrderId', true],
  ] as const)('in %s, %s is one: %s', (envelope, path, is) => {
    expect(isContentPath(envelope, path)).toBe(is);
  });
});
