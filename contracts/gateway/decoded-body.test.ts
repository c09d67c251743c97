import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Header } from '../../schemas/types/record.ts';
import { bodyOf } from './body.ts';
import { decodedBody } from './decoded-body.ts';

const text = Buffer.from('{"success":true,"content":"汉"}');

function decode(headers: Header[], bytes: Buffer): Buffer | undefined {
  const signature = { outcome: 'absent' as const };
  return decodedBody({ response: { status: 200, statusText: '', headers, body: bodyOf(bytes), signature } });
}

it.each<[string, Header[], Buffer]>([
  ['no coding', [], text],
  ['identity', [['content-encoding', 'identity']], text],
  ['gzip', [['Content-Encoding', 'GZIP']], gzipSync(text)],
  ['deflate', [['content-encoding', 'deflate']], deflateSync(text)],
  ['brotli', [['content-encoding', 'br']], brotliCompressSync(text)],
  ['two codings', [['content-encoding', 'gzip, br']], brotliCompressSync(gzipSync(text))],
  [
    'two headers',
    [
      ['content-encoding', 'gzip'],
      ['content-encoding', 'br'],
    ],
    brotliCompressSync(gzipSync(text)),
  ],
])('undoes %s', (_name, headers, bytes) => {
  expect(decode(headers, bytes)).toEqual(text);
});

it.each<[string, Header[], Buffer]>([
  ['gzip that is not announced', [], gzipSync(text)],
  ['text announced as gzip', [['content-encoding', 'gzip']], text],
  ['half of a gzip body', [['content-encoding', 'gzip']], gzipSync(text).subarray(0, 12)],
  ['a coding nobody knows', [['content-encoding', 'toString']], text],
  [
    'an answer that would grow without end',
    [['content-encoding', 'gzip']],
    gzipSync(Buffer.alloc(17 * 1024 * 1024)),
  ],
])('leaves %s as it came', (_name, headers, bytes) => {
  expect(decode(headers, bytes)?.equals(bytes)).toBe(true);
});

it('has nothing to decode where there is no response', () => {
  expect(decodedBody({})).toBeUndefined();
});
