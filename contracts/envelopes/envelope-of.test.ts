import fc from 'fast-check';
import { LosslessNumber } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import type { Content, EnvelopeKind, RawNumber } from '../operation.ts';
import type { Answer } from './envelope.ts';
import { envelopeOf } from './envelope-of.ts';
import { messageJson } from './members-json.ts';

const kinds: readonly EnvelopeKind[] = ['paas', 'paas-unsigned', 'posp', 'b2b'];
const context = {
  appId: 'ebuy01',
  action: 'pay',
  uuid: '20261122-a',
  timestamp: 1795296196943,
  lang: 'zh_CN',
};

function composed(kind: EnvelopeKind, content: Content): string {
  return messageJson(envelopeOf(kind).compose(context, content));
}

function answerOf(kind: EnvelopeKind, text: string | Uint8Array): Answer {
  return envelopeOf(kind).readAnswer(Buffer.from(text));
}

describe('compose', () => {
  it.each<[EnvelopeKind, string]>([
    [
      'paas',
      '{"uuid":"20261122-a","appId":"ebuy01","action":"pay","timestamp":1795296196943,"lang":"zh_CN","signType":"sha256","content":{"no":"1"}}',
    ],
    [
      'paas-unsigned',
      '{"uuid":"20261122-a","appId":"ebuy01","action":"pay","timestamp":1795296196943,"lang":"zh_CN","content":{"no":"1"}}',
    ],
    ['posp', '{"no":"1"}'],
    ['b2b', '{"ver":2,"no":"1"}'],
  ])('writes a %s request with its members in a fixed order', (kind, text) => {
    expect(composed(kind, { no: '1' })).toBe(text);
  });

  it.each(kinds)('leaves out members of %s content that are undefined, and keeps null', (kind) => {
    const text = composed(kind, { gone: undefined, nothing: null, inner: { gone: undefined } });
    expect(text).toContain('"nothing":null,"inner":{}');
    expect(text).not.toContain('gone');
  });

  it.each(kinds)('keeps the digits of raw numbers in %s content', (kind) => {
    const content = { amount: new LosslessNumber('1.0'), ids: [new LosslessNumber('9223372036854775807')] };
    expect(composed(kind, content)).toContain('"amount":1.0,"ids":[9223372036854775807]');
  });

  it('takes any value with the shape of a raw number as one', () => {
    const amount: RawNumber = { isLosslessNumber: true, toString: () => '100.00' };
    expect(composed('posp', { amount })).toBe('{"amount":100.00}');
  });

  it('lets a b2b content state its own interface version', () => {
    expect(composed('b2b', { type: 1, ver: 3 })).toBe('{"type":1,"ver":3}');
  });

  it('signs nothing but the PaaS envelope', () => {
    expect(kinds.filter((kind) => envelopeOf(kind).isSigned)).toEqual(['paas']);
  });
});

describe('readAnswer of the PaaS envelope', () => {
  const read = (text: string) => answerOf('paas', text);

  it('reads content that is an object', () => {
    expect(read('{"success":true,"errorCode":"","errorMessage":"","content":{"a":1}}')).toEqual({
      form: 'envelope',
      message: { success: true, errorCode: '', errorMessage: '', content: { a: 1 } },
      isSuccess: true,
      code: '',
      errorMessage: '',
      content: { a: 1 },
      contentKind: 'object',
    });
  });

  it('reads content that is a JSON string, and shows it decoded in the message', () => {
    expect(read('{"success":true,"content":"{\\"userId\\":1,\\"userName\\":\\"Trump\\"}"}')).toMatchObject({
      message: { content: { userId: 1, userName: 'Trump' } },
      content: { userId: 1, userName: 'Trump' },
      contentKind: 'json-string',
    });
  });

  it.each([
    ['no content', '{"success":true}', 'absent'],
    ['content null', '{"content":null}', 'absent'],
    ['an empty string', '{"content":""}', 'unreadable'],
    ['text that is not JSON', '{"content":"ok"}', 'unreadable'],
    ['a JSON string of an array', '{"content":"[]"}', 'unreadable'],
    ['an array', '{"content":[]}', 'unreadable'],
    ['a number', '{"content":1}', 'unreadable'],
  ])('has no content where it finds %s', (_name, text, contentKind) => {
    const { message, ...answer } = { message: undefined, ...read(text) };
    expect(answer).toMatchObject({ form: 'envelope', content: undefined, contentKind });
    expect(message).toEqual(JSON.parse(text));
  });

  it.each([
    ['true', true],
    ['false', false],
    ['"true"', undefined],
    ['1', undefined],
    ['null', undefined],
  ])('takes success %s as %s', (json, isSuccess) => {
    expect(read(`{"success":${json}}`)).toMatchObject({ isSuccess });
  });

  it('reads the code and the message of an error, a code in digits as text', () => {
    const error = '{"success":false,"errorCode":9999,"errorMessage":"系统繁忙","content":{}}';
    expect(read(error)).toMatchObject({ isSuccess: false, code: '9999', errorMessage: '系统繁忙' });
  });

  it('keeps a key named __proto__ as an ordinary member', () => {
    const answer = read('{"__proto__":{"success":true},"content":"{}"}');
    expect(answer).toMatchObject({ isSuccess: undefined });
    expect(answer.form === 'envelope' && Object.keys(answer.message)).toEqual(['__proto__', 'content']);
  });
});

describe('readAnswer of POSP', () => {
  it.each([
    ['"00"', true, '00'],
    ['"A00"', false, 'A00'],
    ['"0"', false, '0'],
    ['""', false, ''],
    ['0', undefined, '0'],
    ['null', undefined, ''],
  ])('takes returnCode %s as success %s', (json, isSuccess, code) => {
    expect(answerOf('posp', `{"returnCode":${json},"returnDesc":"请求成功"}`)).toMatchObject({
      isSuccess,
      code,
      errorMessage: '请求成功',
      contentKind: 'object',
      content: { returnDesc: '请求成功' },
    });
  });
});

describe('readAnswer of B2B', () => {
  it.each([
    ['100', true, '100'],
    ['80', true, '80'],
    ['81', true, '81'],
    ['0', false, '0'],
    ['101', false, '101'],
    ['"100"', undefined, '100'],
  ])('takes statusCode %s as success %s', (json, isSuccess, code) => {
    const answer = answerOf('b2b', `{"ver":2,"statusCode":${json},"message":"成功"}`);
    expect(answer).toMatchObject({ isSuccess, code, errorMessage: '成功' });
  });
});

describe.each(kinds)('readAnswer of %s', (kind) => {
  it.each([
    ['nothing', '', 'empty'],
    ['a byte order mark before JSON', '\ufeff{}', 'not-json'],
    ['HTML', '<!DOCTYPE html><title>502</title>', 'not-json'],
    ['an array', '[{"success":true}]', 'not-an-object'],
    ['a bare string', '"success"', 'not-an-object'],
    ['nesting without end', '{"a":'.repeat(100_000), 'not-json'],
    ['half an answer', '{"success":tr', 'not-json'],
  ])('finds %s unreadable', (_name, text, reason) => {
    expect(answerOf(kind, text)).toEqual({ form: 'unreadable', reason, excerpt: text.slice(0, 200) });
  });

  it('finds bytes that are not UTF-8 unreadable', () => {
    expect(answerOf(kind, Uint8Array.of(0xb3, 0xc9))).toMatchObject({ reason: 'not-utf8' });
  });

  it('never throws, whatever the bytes', () => {
    const json = fc.json().map((text) => Buffer.from(text));
    const answer = fc
      .jsonValue()
      .map((content) => Buffer.from(JSON.stringify({ content, returnCode: content })));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), json, answer), (bytes) => {
        expect(['envelope', 'unreadable']).toContain(answerOf(kind, bytes).form);
      }),
    );
  });
});
