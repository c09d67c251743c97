import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateKeys, maxNesting, memberJson, readMembers } from './raw-members.ts';

describe('readMembers', () => {
  it.each([
    [
      'keeps digits',
      '{"a":1.0,"b":9223372036854775807,"c":-0,"d":1E2}',
      [
        ['a', '1.0'],
        ['b', '9223372036854775807'],
        ['c', '-0'],
        ['d', '1E2'],
      ],
    ],
    [
      'keeps the order of integer-like keys',
      '{"b":1,"10":2,"2":3}',
      [
        ['b', '1'],
        ['10', '2'],
        ['2', '3'],
      ],
    ],
    [
      'keeps duplicates',
      '{"a":1,"a":2}',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    ['keeps escapes of values and decodes keys', '{"\\u0061\\/":"\\u0062\\/"}', [['a/', '"\\u0062\\/"']]],
    [
      'keeps whitespace inside values only',
      ' {\r\n\t"a" : [ 1 , 2 ] ,\n"b": {\n}\n} \n',
      [
        ['a', '[ 1 , 2 ]'],
        ['b', '{\n}'],
      ],
    ],
    [
      'is not misled by brackets and quotes in strings',
      '{"a":"}],\\"{","b":["\\\\","]"]}',
      [
        ['a', '"}],\\"{"'],
        ['b', '["\\\\","]"]'],
      ],
    ],
    ['reads a key named __proto__', '{"__proto__":null}', [['__proto__', 'null']]],
    ['reads an empty object', '{ }', []],
    [
      'reads literals before any delimiter',
      '{"a":true,"b":false ,"c":null}',
      [
        ['a', 'true'],
        ['b', 'false'],
        ['c', 'null'],
      ],
    ],
  ])('%s', (_name, text, members) => {
    const expected = { form: 'members', members };
    expect(readMembers(text)).toEqual(expected);
    expect(readMembers(Buffer.from(text))).toEqual(expected);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['only whitespace', ' \r\n', 'empty'],
    ['a byte order mark', '\ufeff{}', 'not-json'],
    ['HTML', '<html></html>', 'not-json'],
    ['an unclosed object', '{"a":1', 'not-json'],
    ['an unclosed string', '{"a":"', 'not-json'],
    ['a trailing comma', '{"a":1,}', 'not-json'],
    ['two messages', '{}{}', 'not-json'],
    ['a comment', '{/**/}', 'not-json'],
    ['a raw line end in a string', '{"a":"\n"}', 'not-json'],
    ['a number with a leading zero', '{"a":01}', 'not-json'],
    ['NaN', '{"a":NaN}', 'not-json'],
    ['a closing bracket too many', '}'.repeat(9), 'not-json'],
    ['an array', '[]', 'not-an-object'],
    ['a string', '"{}"', 'not-an-object'],
    ['null', 'null', 'not-an-object'],
    ['nesting without end', '['.repeat(1_000_000), 'too-deep'],
    [
      'well-formed nesting beyond the limit',
      `{"a":${'['.repeat(maxNesting)}${']'.repeat(maxNesting)}}`,
      'too-deep',
    ],
  ])('calls %s malformed', (_name, text, reason) => {
    expect(readMembers(text)).toMatchObject({ form: 'malformed', reason });
  });

  it('calls bytes that are not UTF-8 malformed', () => {
    expect(readMembers(Uint8Array.of(0x7b, 0xff, 0x7d))).toMatchObject({ reason: 'not-utf8' });
  });

  it('accepts nesting up to the limit', () => {
    const inner = maxNesting - 1;
    expect(readMembers(`{"a":${'['.repeat(inner)}${']'.repeat(inner)}}`).form).toBe('members');
  });

  it('agrees with JSON.parse on every object', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        fc.constantFrom(0, 1, 2),
        (value, indent) => {
          const text = JSON.stringify(value, undefined, indent);
          const reading = readMembers(text);
          const members = reading.form === 'members' ? reading.members : [];
          const parsed: object = JSON.parse(text);
          expect(members.map(([key]) => key)).toEqual(Object.keys(parsed));
          expect(members.map(([, json]) => JSON.parse(json))).toEqual(Object.values(parsed));
          expect(members.every(([, json]) => json === json.trim())).toBe(true);
        },
      ),
    );
  });

  it('never throws, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(bytes, (source) => {
        expect(['members', 'malformed']).toContain(readMembers(source).form);
      }),
    );
  });
});

describe('duplicateKeys', () => {
  it('names each repeated key once', () => {
    expect(
      duplicateKeys([
        ['a', '1'],
        ['b', '1'],
        ['a', '2'],
        ['a', '3'],
      ]),
    ).toEqual(['a']);
    expect(
      duplicateKeys([
        ['a', '1'],
        ['A', '1'],
      ]),
    ).toEqual([]);
  });
});

describe('memberJson', () => {
  it('returns the last value of a key, as readers that overwrite do', () => {
    expect(
      memberJson(
        [
          ['a', '1'],
          ['a', '2'],
        ],
        'a',
      ),
    ).toBe('2');
    expect(memberJson([], 'a')).toBeUndefined();
  });
});
