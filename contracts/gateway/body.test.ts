import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyOf, bytesOf } from './body.ts';

it.each([
  ['text', Buffer.from('{"a":"汉"}'), { encoding: 'utf8', value: '{"a":"汉"}', bytes: 11 }],
  ['a byte order mark', Buffer.from('\ufeff{}'), { encoding: 'utf8', value: '\ufeff{}', bytes: 5 }],
  ['nothing', Buffer.alloc(0), { encoding: 'utf8', value: '', bytes: 0 }],
  ['bytes that are not UTF-8', Buffer.of(0xff, 0x41), { encoding: 'base64', value: '/0E=', bytes: 2 }],
])('records %s', (_name, bytes, body) => {
  expect(bodyOf(bytes)).toEqual(body);
});

it('gives every byte back', () => {
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(bytes, (source) => {
      const body = bodyOf(source);
      expect(bytesOf(body).equals(source)).toBe(true);
      expect(body.bytes).toBe(source.length);
    }),
  );
});
