import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactJson } from './compact-json.ts';

it('drops whitespace between tokens and none inside strings', () => {
  expect(compactJson('{ "a b" :\t[ 1.0 ,\r\n"c \\" , d" ] }')).toBe('{"a b":[1.0,"c \\" , d"]}');
});

it('undoes indentation exactly', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(compactJson(JSON.stringify(value, undefined, 2))).toBe(JSON.stringify(value));
    }),
  );
});

it('copes with a string of several megabytes', () => {
  const text = `["${'\\"汉'.repeat(1_000_000)}"]`;
  expect(compactJson(text)).toBe(text);
});
