import { describe, expect, it } from 'vitest';
import type { FieldRow } from '../doc-page.ts';
import { readWords } from './read-words.ts';

const row = (rest: Partial<FieldRow>): FieldRow => ({
  name: 'f',
  type: 'string',
  printedType: 'string',
  required: 'no',
  meaning: '',
  children: [],
  source: { document: 'api.json', line: 1 },
  ...rest,
});

const read = (...rows: readonly FieldRow[]) => {
  const result = readWords(rows, 'x');
  return { row: result.rows[0], told: result.findings.map(({ at }) => at) };
};

describe('the words of an imported row', () => {
  it('state facts, as they do on a page, and each is told', () => {
    expect(read(row({ meaning: '商户编号(易百分配)' }))).toMatchObject({
      row: { assigned: true },
      told: ['x.f'],
    });
    const condition = { meaning: 'assetType是points,此必填', name: 'points', type: 'number' } as const;
    expect(read(row(condition), row({ name: 'assetType' })).row).toMatchObject({
      requiredWhen: { field: 'assetType', values: ['points'] },
    });
  });

  it.each([
    [
      'an enumeration that the type cannot have',
      { type: 'boolean', meaning: '模式(0: 甲 1: 乙)' },
      'enumeration',
    ],
    [
      'an enumeration beside the one of the schema',
      { enumeration: [{ value: 'x', meaning: '' }], meaning: '模式(0: 甲 1: 乙)' },
      'isOpenEnumeration',
    ],
    ['a length below the shortest', { minLength: 10, meaning: '最长5' }, 'maxLength'],
    ['a condition on a field that is not there', { meaning: 'assetType是points,此必填' }, 'requiredWhen'],
    ['a fact in a whole story', { meaning: `${'。'.repeat(600)}易百分配` }, 'assigned'],
  ] as const)('do not state %s', (_, rest, fact) => {
    const { row: result, told } = read(row(rest));
    expect(result?.[fact]).toEqual(row(rest)[fact]);
    expect(result).toEqual({ ...row(rest), ...(result?.note === undefined ? {} : { note: result.note }) });
    expect(told).toEqual([]);
  });

  it('are read below objects and arrays', () => {
    const child = row({ name: 'id', meaning: '编号,易百分配' });
    expect(read(row({ type: 'array', children: [child] })).told).toEqual(['x.f[].id']);
  });
});
