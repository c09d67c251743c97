import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indentJson, nearestPointer } from './json-lines.ts';

const shown = (json: string) =>
  indentJson(json)
    ?.map((line) => `${'  '.repeat(line.depth)}${line.text}   # ${line.pointer}`)
    .join('\n');

describe('json lines', () => {
  it('indents without touching a single digit and says which value each line begins', () => {
    expect(
      shown('{"id":9007199254740993,"10":1.0,"2":[{"a/b":"x,y:{"},[],{}],"n":null}'),
    ).toMatchInlineSnapshot(`
      "{   # 
        "id": 9007199254740993,   # /id
        "10": 1.0,   # /10
        "2": [   # /2
          {   # /2/0
            "a/b": "x,y:{"   # /2/0/a~1b
          },   # /2/0
          [],   # /2/1
          {}   # /2/2
        ],   # /2
        "n": null   # /n
      }   # "
    `);
  });

  it('gives back the same value for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text =
          indentJson(JSON.stringify(value))
            ?.map((line) => line.text)
            .join('\n') ?? '';
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves what is no JSON alone', () => {
    expect(indentJson('<html>')).toBeUndefined();
    expect(indentJson('')).toBeUndefined();
  });

  it('marks the nearest value that is there', () => {
    const lines = indentJson('{"content":{"a":1}}') ?? [];
    expect(nearestPointer(lines, '/content/a')).toBe('/content/a');
    expect(nearestPointer(lines, '/content/list/0/b')).toBe('/content');
    expect(nearestPointer(lines, '/sign')).toBe('');
  });
});
