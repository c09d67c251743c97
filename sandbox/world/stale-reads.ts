import type { Table } from './table.ts';
import type { World } from './world.ts';

/** The name of a table. */
export type TableName = keyof World['tables'];

/** Runs work that reads some tables as they stood earlier, and writes to them as they stand now. */
export type StaleReader = <Result>(work: () => Result) => Result;

/** Copies the named tables as they stand and returns a reader of those copies. */
export function readEarlier(world: World, names: readonly TableName[]): StaleReader {
  const copies = names.map((name) => {
    // Each copy is put back under the table it was taken from, so that rows and table fit.
    const table = world.tables[name] as Table<unknown>;
    return { table, rows: table.copy() };
  });
  return (work) =>
    copies.reduce<typeof work>(
      (inner, { table, rows }) =>
        () =>
          table.readingFrom(rows, inner),
      work,
    )();
}
