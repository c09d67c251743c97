import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../target.ts';
import { bytesOf } from './body.ts';
import { createMask, secretsOf } from './mask.ts';

const plain = 'dvus87w2bqqc597jnkcj6wehjgx3sn17';
const odd = 'pa"ss/wörd &\\+%1';

describe.each([plain, odd])('a mask for the secret %s', (secret) => {
  const mask = createMask([secret]);
  const escaped = JSON.stringify(secret).slice(1, -1);
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it.each([
    ['raw', secret],
    ['URL-encoded', encodeURIComponent(secret)],
    ['URL-encoded in lower case', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
    ['as a form value', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['escaped in JSON', escaped],
    ['escaped in JSON with slashes', escaped.replaceAll('/', '\\/')],
    ['escaped in JSON as ASCII', escaped.replace('ö', '\\u00f6')],
    ['escaped in JSON inside a JSON string', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in upper-case hex', Buffer.from(secret).toString('hex').toUpperCase()],
  ])('replaces it %s', (_name, form) => {
    expect(mask.text(`<${form}>`)).toBe('<***>');
  });

  it.each(['', 'a', 'ab'])('leaves nothing of it readable in base64 after %j', (before) => {
    const masked = mask.text(base64(`${before}${secret}:rest`));
    expect(masked).toContain('***');
    expect(Buffer.from(masked.replace('***', 'AAAA'), 'base64').toString()).not.toContain(
      secret.slice(2, -2),
    );
    expect(mask.text(Buffer.from(`${before}${secret}`).toString('base64url'))).toContain('***');
  });
});

describe('createMask', () => {
  it('leaves text alone that holds no secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes(plain));
        expect(createMask([plain]).text(text)).toBe(text);
      }),
    );
  });

  it('masks a short secret as a whole word only, so that numbers survive', () => {
    const mask = createMask(['1234', '12']);
    expect(mask.text('{"t":1795123496,"p":"1234","c":"6666|1234","n":"\\n1234","u":"a%7C1234"}')).toBe(
      '{"t":1795123496,"p":"***","c":"6666|***","n":"\\n***","u":"a%7C***"}',
    );
    expect(mask.text('12:1212')).toBe('***:1212');
  });

  it('masks the longer of two secrets that begin alike', () => {
    expect(createMask(['secret-one', 'secret-one-two']).text('secret-one-two')).toBe('***');
  });

  it('masks nothing where there is no secret', () => {
    expect(createMask([]).text('abc')).toBe('abc');
    expect(createMask(['']).text('abc')).toBe('abc');
  });

  it('masks header values and keeps names, order and case', () => {
    expect(
      createMask([plain]).headers([
        ['X-Key', `a ${plain}`],
        ['x-key', 'b'],
      ]),
    ).toEqual([
      ['X-Key', 'a ***'],
      ['x-key', 'b'],
    ]);
  });

  it('marks a masked body and keeps its length on the wire', () => {
    const bytes = Buffer.from(`{"s":"${plain}"}`);
    const body = createMask([plain]).body(bytes, []);
    expect(body).toEqual({ encoding: 'utf8', value: '{"s":"***"}', bytes: bytes.length, isMasked: true });
    expect(createMask([plain]).body(Buffer.from('{}'), [])).toEqual({
      encoding: 'utf8',
      value: '{}',
      bytes: 2,
    });
  });

  it('finds a secret in bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.of(0xff), Buffer.from(odd), Buffer.of(0xfe)]);
    const body = createMask([odd]).body(bytes, []);
    expect(bytesOf(body)).toEqual(Buffer.concat([Buffer.of(0xff), Buffer.from('***'), Buffer.of(0xfe)]));
  });

  it('finds a secret in compressed bytes and compresses what is left', () => {
    const bytes = gzipSync(`{"s":"${plain}"}`);
    const body = createMask([plain]).body(bytes, [['Content-Encoding', 'gzip']]);
    expect(gunzipSync(bytesOf(body)).toString()).toBe('{"s":"***"}');
    expect(body).toMatchObject({ encoding: 'base64', bytes: bytes.length, isMasked: true });
  });

  it('keeps compressed bytes exactly where they hold no secret', () => {
    const bytes = gzipSync('{"s":"none"}', { level: 1 });
    const body = createMask([plain]).body(bytes, [['content-encoding', 'gzip']]);
    expect(bytesOf(body).equals(bytes)).toBe(true);
    expect(body.isMasked).toBeUndefined();
  });
});

describe('secretsOf', () => {
  it('names the signing secret and every secret of the test data once', () => {
    const target: Target = {
      name: 't',
      kind: 'uat',
      baseUrls: {},
      appId: 'a',
      secret: 's1',
      data: {
        cards: [{ cardNo: '1', secret: 'c1' }, { cardNo: '2' }],
        coupons: [{ code: '3', secret: 'c1' }],
        ecoupons: [{ code: '4', secret: 'e1' }],
      },
    };
    expect(secretsOf(target)).toEqual(['s1', 'c1', 'e1']);
  });
});
