import { describe, expect, it } from 'vitest';
import { FindingList } from './import-finding.ts';
import { readJson } from './json-text.ts';
import { isJsonObject } from './json-value.ts';
import { readSampleFacts } from './sample-facts.ts';
import { readSampleRows } from './sample-rows.ts';

function read(text: string) {
  const reading = readJson(text);
  if (!reading.isReadable || !isJsonObject(reading.value)) throw new Error('no example');
  const findings = new FindingList();
  const rows = readSampleRows(reading.value, text, { document: 'api.json', at: 'x', findings });
  return { rows: rows ?? [], codes: findings.findings.map(({ code }) => code) };
}

describe('the comments of an example', () => {
  it('belong to the field on their line, else to the next field', () => {
    const facts = readSampleFacts(`{ // of nobody
      a: 1, // of a
      // of b, first line
      // second line
      b: { // of b too
        c: [ { d: 1 } ] /* of d, the last field on the line */
      }, // of nobody: only a bracket stands before it
      /* of e */ e: 2,
      f: 3
      // of nobody
    }`);
    expect(Object.fromEntries([...facts].map(([path, { comment }]) => [path, comment]))).toEqual({
      a: 'of a',
      b: 'of b, first line second line of b too',
      'b.c': undefined,
      'b.c[].d': 'of d, the last field on the line',
      e: 'of e',
      f: undefined,
    });
  });

  it('are read from every element of an array, the first comment counting', () => {
    const { rows } = read('{ list: [ { a: 1 }, { a: 2, // of the second\n b: 3 // of b\n } ] }');
    expect(rows[0]?.children).toMatchObject([
      { name: 'a', meaning: 'of the second' },
      { name: 'b', meaning: 'of b' },
    ]);
  });
});

describe('the rows of an example', () => {
  it('drop the rules of Mock from names and read its placeholders as types', () => {
    const { rows, codes } = read(
      '{"id|+1": 1, "list|1-10": [{"name": "@cname", "ok|1": "@boolean"}], "n": "@natural(1,5)", "s": "@notAFunction"}',
    );
    expect(rows).toMatchObject([
      { name: 'id', type: 'number', mock: '|+1' },
      {
        name: 'list',
        mock: '|1-10',
        children: [
          { name: 'name', type: 'string', mock: '@cname' },
          { name: 'ok', type: 'boolean', mock: '@boolean' },
        ],
      },
      { name: 'n', type: 'number', mock: '@natural(1,5)' },
      { name: 's', type: 'string' },
    ]);
    expect(codes).toEqual(['body-by-example']);
  });

  it('keep one row for a name that a Mock rule repeats', () => {
    const { rows, codes } = read('{"a": 1, "a|2": 2}');
    expect(rows).toHaveLength(1);
    expect(codes).toContain('name-unusable');
  });
});
