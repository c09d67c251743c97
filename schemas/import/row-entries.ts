import type { FieldRow } from '../doc-page.ts';
import { blockList, blockMap, flowList, flowMap } from './yaml-nodes.ts';

/** The entries of a YAML mapping; those without a value are not written. */
export type Entries = readonly (readonly [key: string, value: unknown])[];

/** Returns the keys of a row as a doc record writes them, children apart; `page` where the row has a source of its own. */
export function rowEntries(row: FieldRow, page?: string): Entries {
  const entries: Entries = [
    ['name', row.name],
    ['type', row.type],
    ['printed', row.printedType === row.type ? undefined : row.printedType],
    ['items', row.itemType],
    ['required', row.required],
    ['min', row.minLength ?? row.minItems],
    ['max', row.maxLength ?? row.maxItems],
    ['meaning', row.meaning === '' ? undefined : row.meaning],
    ['enum', enumerationNode(row.enumeration)],
    ['open', row.isOpenEnumeration === true ? true : undefined],
    ['earlier', earlierNode(row)],
    ['format', row.format],
    ['pattern', row.pattern],
    ['unit', row.unit],
    ['when', conditionNode(row)],
    ['assigned', row.assigned === true ? true : undefined],
    ['default', row.defaultValue],
    ['mock', row.mock],
    ['certainty', row.certainty],
    ['proposed', row.isProposed === true ? true : undefined],
    ['proposedRequired', row.proposedRequired],
    ['note', row.note],
    ['page', page],
  ];
  return entries.filter(([, value]) => value !== undefined);
}

/** True where a record would write both rows alike, wherever they come from. */
export function hasSameFacts(row: FieldRow, other: FieldRow | undefined): boolean {
  if (other === undefined || row.children.length !== other.children.length) return false;
  if (JSON.stringify(rowEntries(row)) !== JSON.stringify(rowEntries(other))) return false;
  return row.children.every((child, index) => hasSameFacts(child, other.children[index]));
}

function earlierNode({ earlierEnumeration }: FieldRow): unknown {
  if (earlierEnumeration === undefined) return undefined;
  const { updated, values } = earlierEnumeration;
  return blockMap([
    ['updated', updated],
    ['enum', enumerationNode(values)],
  ]);
}

function enumerationNode(enumeration: FieldRow['enumeration']): unknown {
  if (enumeration === undefined) return undefined;
  return blockList(
    enumeration.map(({ value, meaning }) =>
      flowMap([
        ['value', value],
        ['meaning', meaning === '' ? undefined : meaning],
      ]),
    ),
  );
}

function conditionNode({ requiredWhen }: FieldRow): unknown {
  if (requiredWhen === undefined) return undefined;
  return flowMap([
    ['field', requiredWhen.field],
    ['values', flowList(requiredWhen.values)],
  ]);
}
