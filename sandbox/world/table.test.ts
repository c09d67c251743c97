import { describe, expect, it } from 'vitest';
import { Journal } from './journal.ts';
import { Table } from './table.ts';

const fresh = (capacity?: number) => {
  const journal = new Journal();
  const dropped: number[] = [];
  const onDrop = (row: number) => dropped.push(row);
  return { journal, dropped, table: new Table<number>(journal, capacity ? { capacity, onDrop } : {}) };
};

describe('a table in a transaction', () => {
  it('keeps what a transaction that ends well has changed', () => {
    const { journal, table } = fresh();
    journal.transact(() => table.set('a', 1));
    expect(table.entries()).toEqual([['a', 1]]);
  });

  it('takes back added, replaced and deleted rows when the transaction throws', () => {
    const { journal, table } = fresh();
    table.set('kept', 1);
    table.set('gone', 2);
    const work = () =>
      journal.transact(() => {
        table.set('kept', 9);
        table.set('new', 3);
        table.delete('gone');
        throw new Error('refused');
      });
    expect(work).toThrow('refused');
    expect(Object.fromEntries(table.entries())).toEqual({ kept: 1, gone: 2 });
  });

  it('refuses a transaction inside a transaction', () => {
    const { journal } = fresh();
    expect(() => journal.transact(() => journal.transact(() => 1))).toThrow('under way');
    expect(journal.transact(() => 2)).toBe(2);
  });

  it('drops the oldest row beyond its capacity, and takes that back too', () => {
    const { journal, table, dropped } = fresh(2);
    table.set('a', 1);
    table.set('b', 2);
    const work = () =>
      journal.transact(() => {
        table.set('c', 3);
        throw new Error('refused');
      });
    expect(work).toThrow();
    expect(Object.fromEntries(table.entries())).toEqual({ a: 1, b: 2 });
    dropped.length = 0;
    table.set('d', 4);
    expect([table.size, dropped.length]).toEqual([2, 1]);
  });
});

describe('a copy of a table', () => {
  it('is not touched by later changes and can be put back', () => {
    const { table } = fresh();
    table.set('a', 1);
    const copy = table.copy();
    table.set('a', 2);
    table.restore(copy);
    table.set('b', 3);
    expect([table.get('a'), copy.has('b')]).toEqual([1, false]);
  });
});
