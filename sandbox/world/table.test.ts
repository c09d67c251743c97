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

  it('takes back what was only rehearsed, and keeps what was changed before and after', () => {
    const { journal, table } = fresh();
    const seen = journal.transact(() => {
      table.set('before', 1);
      const size = journal.rehearse(() => {
        table.set('before', 9);
        table.set('rehearsed', 2);
        return table.entries().length;
      });
      table.set('after', 3);
      return size;
    });
    expect([seen, Object.fromEntries(table.entries())]).toEqual([2, { before: 1, after: 3 }]);
    expect(() => journal.rehearse(() => 1)).toThrow('no transaction');
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

describe('rows that want attention at a time', () => {
  const timed = () => {
    const journal = new Journal();
    const table = new Table<{ readonly at?: number }>(journal, { dueAt: ({ at }) => at });
    return { journal, table };
  };

  it('come one after the other, the earliest first, and not before their time', () => {
    const { table } = timed();
    for (const at of [50, 10, 40, 20, 30, 10]) table.set(`row-${at}`, { at });
    table.set('never', {});
    const taken: (string | undefined)[] = [];
    for (let key = table.firstDue(40); key !== undefined; key = table.firstDue(40)) {
      taken.push(key);
      table.set(key, {});
    }
    expect(taken).toEqual(['row-10', 'row-20', 'row-30', 'row-40']);
    expect([table.nextDueAt(), table.firstDue(50)]).toEqual([50, 'row-50']);
  });

  it('stay due until they are replaced, and are forgotten with their row', () => {
    const { table } = timed();
    table.set('a', { at: 1 });
    expect([table.firstDue(1), table.firstDue(1)]).toEqual(['a', 'a']);
    table.set('a', { at: 5 });
    expect([table.firstDue(1), table.nextDueAt()]).toEqual([undefined, 5]);
    table.delete('a');
    expect(table.nextDueAt()).toBeUndefined();
  });

  it('are due again when a transaction or a restore brings their row back', () => {
    const { journal, table } = timed();
    table.set('a', { at: 1 });
    const copy = table.copy();
    const work = () =>
      journal.transact(() => {
        table.set('a', {});
        expect(table.firstDue(9)).toBeUndefined();
        throw new Error('refused');
      });
    expect(work).toThrow();
    expect(table.firstDue(9)).toBe('a');
    table.delete('a');
    table.restore(copy);
    expect(table.firstDue(9)).toBe('a');
  });

  it('do not pile up while a row changes its time again and again', () => {
    const { table } = timed();
    for (let at = 0; at < 100_000; at += 1) table.set('a', { at });
    expect(table.nextDueAt()).toBe(99_999);
  });
});
