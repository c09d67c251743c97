import type { FieldRow } from '../doc-page.ts';

/** A row before nesting: its depth (0 outermost) and everything but its children. */
export interface FlatRow {
  readonly depth: number;
  readonly row: Omit<FieldRow, 'children'>;
}

/**
 * Nests rows by depth. Returns the tree, or the first row that stands deeper than one level below its
 * predecessor, or below a row that is neither object nor array.
 */
export function nestRows(flat: readonly FlatRow[]): { rows: readonly FieldRow[] } | { misplaced: FlatRow } {
  const misplaced = flat.find((entry, index) => !mayFollow(flat[index - 1], entry));
  return misplaced === undefined ? { rows: childrenOf(flat, 0) } : { misplaced };
}

function mayFollow(previous: FlatRow | undefined, entry: FlatRow): boolean {
  if (previous === undefined) return entry.depth === 0;
  if (entry.depth <= previous.depth) return true;
  return entry.depth === previous.depth + 1 && ['object', 'array'].includes(previous.row.type);
}

function childrenOf(flat: readonly FlatRow[], depth: number): readonly FieldRow[] {
  const starts = flat.flatMap((entry, index) => (entry.depth === depth ? [{ entry, index }] : []));
  return starts.map(({ entry, index }, order) => ({
    ...entry.row,
    children: childrenOf(flat.slice(index + 1, starts[order + 1]?.index ?? flat.length), depth + 1),
  }));
}

/** Returns how many rows a tree holds, nested rows counted. */
export function countRows(rows: readonly FieldRow[]): number {
  return rows.reduce((sum, row) => sum + 1 + countRows(row.children), 0);
}
