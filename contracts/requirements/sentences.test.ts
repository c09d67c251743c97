import { describe, expect, it } from 'vitest';
import type { Constraint } from '../requirement.ts';
import { constraintSentence, errorCodeSentence } from './sentences.ts';

const request = { direction: 'request', path: 'content.orderTitle' } as const;
const source = { document: '002_3887a2ab12f6f786.txt', line: 1 };

describe('the sentence of a requirement', () => {
  it.each<[Constraint, string, string]>([
    [
      { kind: 'type', type: 'string' },
      '请求字段 content.orderTitle 是字符串',
      'Request field content.orderTitle is a string',
    ],
    [
      { kind: 'required' },
      '请求必须包含字段 content.orderTitle',
      'The request carries field content.orderTitle',
    ],
    [
      { kind: 'required-when', field: 'assetType', values: ['coupon', 'cashcard'] },
      'assetType 为 coupon、cashcard 时,请求必须包含字段 content.orderTitle',
      'The request carries field content.orderTitle when assetType is coupon or cashcard',
    ],
    [
      { kind: 'min-length', limit: 5 },
      '请求字段 content.orderTitle 最短 5 个字符',
      'Request field content.orderTitle is at least 5 characters long',
    ],
    [
      { kind: 'max-length', limit: 20 },
      '请求字段 content.orderTitle 最长 20 个字符',
      'Request field content.orderTitle is at most 20 characters long',
    ],
    [
      { kind: 'max-length', limit: 1 },
      '请求字段 content.orderTitle 最长 1 个字符',
      'Request field content.orderTitle is at most 1 character long',
    ],
    [
      { kind: 'min-items', limit: 2 },
      '请求字段 content.orderTitle 至少有 2 个元素',
      'Request field content.orderTitle has at least 2 elements',
    ],
    [
      { kind: 'max-items', limit: 1 },
      '请求字段 content.orderTitle 最多有 1 个元素',
      'Request field content.orderTitle has at most 1 element',
    ],
    [
      { kind: 'enumeration', values: [1, 2] },
      '请求字段 content.orderTitle 取值为 1、2 之一',
      'Request field content.orderTitle is one of 1, 2',
    ],
    [
      { kind: 'enumeration', values: ['sha256'] },
      '请求字段 content.orderTitle 固定为 sha256',
      'Request field content.orderTitle is always sha256',
    ],
    [
      { kind: 'pattern', pattern: '^x', format: 'yyyyMMddHHmmss' },
      '请求字段 content.orderTitle 是 yyyyMMddHHmmss 格式的时间',
      'Request field content.orderTitle is a time written yyyyMMddHHmmss',
    ],
    [
      { kind: 'pattern', pattern: '^x' },
      '请求字段 content.orderTitle 符合格式 ^x',
      'Request field content.orderTitle has the form ^x',
    ],
  ])('of %o reads well in both languages', (constraint, zh, en) => {
    expect(constraintSentence(request, constraint)).toEqual({ zh, en });
  });

  it('says which direction it speaks of', () => {
    const response = { direction: 'response', path: 'uuid' } as const;
    expect(constraintSentence(response, { kind: 'max-length', limit: 50 })).toEqual({
      zh: '返回字段 uuid 最长 50 个字符',
      en: 'Response field uuid is at most 50 characters long',
    });
  });

  it('says of a notification that it is one, and of its answer that it is a reply', () => {
    const required = { kind: 'required' } as const;
    expect(constraintSentence({ direction: 'request', path: 'content' }, required, true).en).toBe(
      'The notification carries field content',
    );
    const type = { kind: 'type', type: 'boolean' } as const;
    expect(constraintSentence({ direction: 'response', path: 'success' }, type, true)).toEqual({
      zh: '回执字段 success 是布尔值',
      en: 'Reply field success is true or false',
    });
  });

  it('of an error code tells the situation and the advice', () => {
    const row = {
      code: 'MICRO_CASHIER_REQUEST_FREQUENTLY',
      reason: '请求太频繁',
      advice: '同一个订单号60秒内多次请求',
      source,
    };
    expect(errorCodeSentence(row)).toEqual({
      zh: '请求太频繁(同一个订单号60秒内多次请求)时,返回的错误码是 MICRO_CASHIER_REQUEST_FREQUENTLY',
      en: 'The gateway answers with code MICRO_CASHIER_REQUEST_FREQUENTLY when the same order number is requested several times within 60 seconds',
    });
  });

  it('of an error code without a translation quotes the documents', () => {
    const row = { code: 'X9', reason: '未知原因', advice: '', source };
    expect(errorCodeSentence(row).en).toBe(
      "The gateway answers with code X9 when the documents' reason applies: 未知原因",
    );
  });
});
