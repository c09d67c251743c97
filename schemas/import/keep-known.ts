import type { FieldRow } from '../doc-page.ts';

/**
 * Returns imported rows with what they leave open filled from the rows we hold: whether a field is required, its type,
 * what stands below it. Our own proposals fill nothing, and nothing that the import states is touched.
 */
export function keepKnown(imported: readonly FieldRow[], held: readonly FieldRow[]): readonly FieldRow[] {
  const known = new Map(held.map((row) => [row.name, row]));
  return imported.map((row) => {
    const other = known.get(row.name);
    return other === undefined || other.isProposed === true ? row : fill(row, other);
  });
}

function fill(row: FieldRow, held: FieldRow): FieldRow {
  const type = row.type === 'unknown' ? held.type : row.type;
  const isNested = type === held.type && (type === 'object' || type === 'array');
  const isOpen = row.children.length === 0 && (row.itemType ?? 'object') === 'object';
  const below =
    isNested && isOpen ? held : { children: keepKnown(row.children, isNested ? held.children : []) };
  const { itemType, ...rest } = row;
  const keptItem = itemType !== undefined && below.children.length === 0 ? { itemType } : {};
  return {
    ...rest,
    ...keptItem,
    type,
    ...(row.required === 'unknown' ? requirednessOf(held) : {}),
    children: below.children,
  };
}

function requirednessOf({ required, requiredSource }: FieldRow): Partial<FieldRow> {
  return { required, ...(requiredSource === undefined ? {} : { requiredSource }) };
}
