import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readJson } from './json-text.ts';
import { json5Tokens } from './json5-tokens.ts';
import { importLimits } from './limits.ts';

describe('a JSON text', () => {
  it.each([
    ['JSON', '{"a":[1,null]}', true],
    ['comments, bare keys, single quotes, a comma too many', "{ a: 'x', /* b */ // c\n }", false],
    ['numbers as JSON5 writes them', '[.5, +1, 0x1F, Infinity]', false],
    [
      'as many levels as are read',
      '['.repeat(importLimits.brackets) + ']'.repeat(importLimits.brackets),
      true,
    ],
    ['brackets inside texts', JSON.stringify('['.repeat(5000)), true],
  ])('is read with %s', (_, text, isStrict) => {
    expect(readJson(text)).toMatchObject({ isReadable: true, isStrict });
  });

  // The first of these sent a JSON5 parser round for ever.
  it.each(['{"a\\', '"\\', "'", '{a:/*', '/', '0x', '+', '"\\u12', '{"a":@natural}', '', '[1,,2]', '\ud800'])(
    'is found damaged, and where: %j',
    (text) => {
      expect(readJson(text)).toMatchObject({
        isReadable: false,
        problem: expect.stringMatching(/at \d+:\d+$/u),
      });
    },
  );

  it('with more levels than any document is not parsed at all', () => {
    const started = performance.now();
    expect(readJson('['.repeat(20_000_000))).toEqual({
      isReadable: false,
      problem: 'more than 1000 levels of nesting',
    });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('leaves the console alone', () => {
    const warn = vi.spyOn(console, 'warn');
    expect(readJson("['\u2028']")).toMatchObject({ value: [' '] });
    expect(warn).not.toHaveBeenCalled();
  });

  it('cut anywhere is read or found damaged', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(200), (text, end) => {
        expect(readJson(text.slice(0, end))).toHaveProperty('isReadable');
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('the tokens of a JSON5 text', () => {
  it('keep every character but blanks, in order, with their lines', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
        const tokens = [...json5Tokens(text)];
        for (const { start, text: token, line } of tokens) {
          expect(text.slice(start, start + token.length)).toBe(token);
          expect(text.slice(0, start).split('\n')).toHaveLength(line);
        }
        const gaps = text
          .split('')
          .filter((_, index) =>
            tokens.every(({ start, text: token }) => index < start || index >= start + token.length),
          );
        expect(gaps.join('').trim()).toBe('');
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
