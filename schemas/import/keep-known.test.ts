import { describe, expect, it } from 'vitest';
import type { FieldRow } from '../doc-page.ts';
import { keepKnown } from './keep-known.ts';

const row = (rest: Partial<FieldRow>): FieldRow => ({
  name: 'f',
  type: 'string',
  printedType: 'string',
  required: 'unknown',
  meaning: '',
  children: [],
  source: { document: 'x', line: 1 },
  ...rest,
});
const keep = (imported: Partial<FieldRow>, held: Partial<FieldRow>) =>
  keepKnown([row(imported)], [row(held)])[0];

describe('what an import leaves open', () => {
  const children = [row({ name: 'id', required: 'yes' })];

  it.each([
    ['whether a field is required', {}, { required: 'yes' }, { required: 'yes' }],
    ['its type', { type: 'unknown' }, { type: 'number' }, { type: 'number' }],
    ['what stands below an object', { type: 'object' }, { type: 'object', children }, { children }],
    [
      'what stands below an array of objects',
      { type: 'array', itemType: 'object' },
      { type: 'array', children },
      { children },
    ],
    [
      'whether a nested field is required',
      { type: 'object', children: [row({ name: 'id' })] },
      { type: 'object', children },
      { children: [{ required: 'yes' }] },
    ],
  ] as const)('is filled from what we hold: %s', (_, imported, held, expected) => {
    expect(keep(imported, held)).toMatchObject(expected);
  });

  it.each([
    ['it is stated', { required: 'no' }, { required: 'yes' }],
    ['we hold a proposal of ours', {}, { required: 'yes', isProposed: true }],
    ['the types differ', { type: 'object' }, { type: 'array', children }],
    ['the elements are no objects', { type: 'array', itemType: 'string' }, { type: 'array', children }],
    ['we hold another field', {}, { name: 'g', required: 'yes' }],
  ] as const)('stays as imported where %s', (_, imported, held) => {
    expect(keep(imported, held)).toEqual(row(imported));
  });
});
