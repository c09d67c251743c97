import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { FieldRow, FieldType } from '../doc-page.ts';
import type { Provenance } from '../evidence.ts';

/**
 * Infers field rows from a printed JSON object: names, JSON types and nesting, nothing else. An array's rows are the
 * union over its elements. Each row stands at the line of its first occurrence; `first` is where the text starts.
 */
export function inferRows(text: string, first: Provenance): readonly FieldRow[] {
  const counter = new LineCounter();
  // JSON is read as YAML, its superset, because that keeps the position of every key.
  const root = parseDocument(text, { lineCounter: counter }).contents;
  const lineAt = (offset: number) => first.line + counter.linePos(offset).line - 1;
  return rowsOf(root, (offset) => ({ ...first, line: lineAt(offset) }));
}

type Locate = (offset: number) => Provenance;

function rowsOf(node: Node | null, locate: Locate): readonly FieldRow[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(key)
      ? [inferRow(String(key.value), value as Node | null, locate(key.range?.[0] ?? 0), locate)]
      : [],
  );
}

function inferRow(name: string, value: Node | null, source: Provenance, locate: Locate): FieldRow {
  const elements = isSeq(value) ? (value.items as Node[]) : [];
  const type = typeOf(value);
  const children = isMap(value)
    ? rowsOf(value, locate)
    : union(elements.map((element) => rowsOf(element, locate)));
  // Keys of digits alone are ids, not field names: what an id maps to is no documented field.
  const hasIdKeys = children.length > 0 && children.every((child) => /^\d+$/u.test(child.name));
  const itemType = elements[0] === undefined || isMap(elements[0]) ? undefined : typeOf(elements[0]);
  return {
    name,
    type,
    printedType: '',
    ...(itemType === undefined ? {} : { itemType }),
    required: 'unknown',
    meaning: '',
    certainty: 'probable',
    ...(hasIdKeys ? { note: '键为编号,非字段名' } : {}),
    children: hasIdKeys ? [] : children,
    source,
  };
}

function typeOf(node: Node | null): FieldType {
  if (isMap(node)) return 'object';
  if (isSeq(node)) return 'array';
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number')
    return typeof value as FieldType;
  return 'unknown';
}

/** The rows of several elements: each name once, children united, `unknown` where two elements disagree on the type. */
function union(lists: readonly (readonly FieldRow[])[]): readonly FieldRow[] {
  const byName = new Map<string, FieldRow>();
  for (const row of lists.flat()) {
    const known = byName.get(row.name);
    byName.set(row.name, known === undefined ? row : merge(known, row));
  }
  return [...byName.values()];
}

function merge(known: FieldRow, other: FieldRow): FieldRow {
  return {
    ...known,
    type: known.type === other.type ? known.type : 'unknown',
    children: union([known.children, other.children]),
  };
}
