import type { DocExample, DocPage, FieldRow } from '../doc-page.ts';
import type { Provenance } from '../evidence.ts';
import { inferRows } from '../parsers/example-rows.ts';
import { isObject } from './is-object.ts';

export type Direction = 'request' | 'response';
export const directions = ['request', 'response'] as const;

/** A row and where it stands: `content.payMethod[].points`. */
export interface PlacedRow {
  readonly page: DocPage;
  readonly direction: Direction;
  readonly path: string;
  readonly row: FieldRow;
  readonly parent: FieldRow | undefined;
}

/** Returns every row of a page, nested rows included, in their order. */
export function rowsOf(page: DocPage): readonly PlacedRow[] {
  return directions.flatMap((direction) => placeRows(page, direction, page[direction]));
}

function placeRows(
  page: DocPage,
  direction: Direction,
  rows: readonly FieldRow[],
  above?: PlacedRow,
): readonly PlacedRow[] {
  return rows.flatMap((row) => {
    const placed = { page, direction, path: pathBelow(above, row.name), row, parent: above?.row };
    return [placed, ...placeRows(page, direction, row.children, placed)];
  });
}

function pathBelow(above: PlacedRow | undefined, name: string): string {
  if (above === undefined) return name;
  return `${above.path}${above.row.type === 'array' ? '[]' : ''}.${name}`;
}

/** A member of a printed example. */
export interface PlacedValue {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
  /** The object it is a member of. */
  readonly owner: Readonly<Record<string, unknown>>;
}

/** Returns every member of a JSON value, depth first; elements of arrays share one path. */
export function valuesOf(value: unknown, above = ''): readonly PlacedValue[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesOf(element, `${above}[]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = above === '' ? name : `${above}.${name}`;
    return [{ path, name, value: member, owner: value }, ...valuesOf(member, path)];
  });
}

/** Returns an example's message; an answer's `content` is decoded where it is printed as JSON text. */
export function messageOf(example: DocExample): unknown {
  const message: unknown = JSON.parse(example.text);
  if (!isObject(message) || typeof message.content !== 'string') return message;
  return { ...message, content: JSON.parse(message.content) as unknown };
}

/** Returns where a member of an example is printed; the example itself where it is not found. */
export function placeInExample(example: DocExample, path: string): Provenance {
  const search = (rows: readonly FieldRow[], names: readonly string[]): FieldRow | undefined => {
    const [name, ...rest] = names;
    const row = rows.find((candidate) => candidate.name === name);
    return row === undefined || rest.length === 0 ? row : search(row.children, rest);
  };
  const names = path.split('.').map((name) => name.replace(/(?:\[\])+$/u, ''));
  return search(inferRows(example.text, example.source), names)?.source ?? example.source;
}

/** Groups by a key, keeping the order of first occurrence. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Returns the distinct values, in the order of first occurrence. */
export function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
