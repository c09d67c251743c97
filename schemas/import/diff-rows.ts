import type { FieldRow } from '../doc-page.ts';
import type { Provenance } from '../evidence.ts';
import { diffFact, type FactDifference } from './fact-difference.ts';
import type { Direction } from './imported-interface.ts';

/** One field that only one side has, or of which a fact differs. */
export interface FieldDifference {
  /** As in requirement ids: `request.content.payMethod[].points`. */
  readonly at: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of an added or removed field everything it states, of a changed one what differs. */
  readonly facts: readonly FactDifference[];
  /** Where we hold the field from. */
  readonly held?: Provenance;
  /** True where what we hold is our own proposal, which an import may well overturn. */
  readonly wasProposed: boolean;
}

/**
 * Returns the differences of two tables in the order of the import, removed fields last in their table. `isProposal` says
 * that everything held is our own proposal.
 */
export function diffRows(
  held: readonly FieldRow[],
  imported: readonly FieldRow[],
  direction: Direction,
  isProposal: boolean,
): readonly FieldDifference[] {
  return diffLevel(held, imported, direction, isProposal);
}

function diffLevel(
  held: readonly FieldRow[],
  imported: readonly FieldRow[],
  parent: string,
  isProposal: boolean,
): readonly FieldDifference[] {
  const before = new Map(held.map((row) => [row.name, row]));
  const after = new Map(imported.map((row) => [row.name, row]));
  const removed = held.flatMap((row) =>
    after.has(row.name) ? [] : oneSided(row, parent, 'removed', isProposal),
  );
  const others = imported.flatMap((row) => {
    const known = before.get(row.name);
    return known === undefined
      ? oneSided(row, parent, 'added', false)
      : diffRow(known, row, parent, isProposal);
  });
  return [...others, ...removed];
}

function diffRow(
  held: FieldRow,
  imported: FieldRow,
  parent: string,
  isProposal: boolean,
): readonly FieldDifference[] {
  const at = `${parent}.${held.name}`;
  const wasProposed = isProposal || held.isProposed === true;
  const facts = factsOf(imported, held);
  const own: readonly FieldDifference[] =
    facts.length === 0 ? [] : [{ at, change: 'changed', facts, held: held.source, wasProposed }];
  // An array of objects and an object have fields of the same names and other paths: the type says which.
  const below = held.type === 'array' && imported.type === 'array' ? `${at}[]` : at;
  return [...own, ...diffLevel(held.children, imported.children, below, wasProposed)];
}

function oneSided(
  row: FieldRow,
  parent: string,
  change: 'added' | 'removed',
  isProposal: boolean,
): readonly FieldDifference[] {
  const at = `${parent}.${row.name}`;
  const wasProposed = change === 'removed' && (isProposal || row.isProposed === true);
  const nothing: FieldRow = { ...emptyRow, name: row.name, source: row.source };
  const facts = change === 'added' ? factsOf(row, nothing) : factsOf(nothing, row);
  const below = row.type === 'array' ? `${at}[]` : at;
  return [
    { at, change, facts, ...(change === 'removed' ? { held: row.source } : {}), wasProposed },
    ...row.children.flatMap((child) => oneSided(child, below, change, wasProposed)),
  ];
}

/** A row that states nothing, to compare with. */
const emptyRow = {
  type: 'unknown',
  printedType: '',
  required: 'unknown',
  meaning: '',
  children: [],
} as const;

type Fact = readonly [fact: string, state: (row: FieldRow) => string | undefined, isWording: boolean];

/** What two rows are compared by, and how each fact reads. */
const comparedFacts: readonly Fact[] = [
  ['type', (row) => (row.type === 'unknown' ? undefined : row.type), false],
  ['items', (row) => row.itemType, false],
  ['required', (row) => (row.required === 'unknown' ? undefined : row.required), false],
  ['minLength', (row) => numeric(row.minLength), false],
  ['maxLength', (row) => numeric(row.maxLength), false],
  ['minItems', (row) => numeric(row.minItems), false],
  ['maxItems', (row) => numeric(row.maxItems), false],
  ['enum', enumeration, false],
  ['pattern', (row) => row.pattern, false],
  ['format', (row) => row.format, false],
  ['unit', (row) => row.unit, false],
  ['when', condition, false],
  ['assigned', (row) => (row.assigned === true ? 'yes' : undefined), false],
  ['default', (row) => row.defaultValue, false],
  ['meaning', (row) => (row.meaning === '' ? undefined : row.meaning), true],
  ['mock', (row) => row.mock, true],
  ['note', (row) => row.note, true],
];

function factsOf(after: FieldRow, before: FieldRow): readonly FactDifference[] {
  return comparedFacts.flatMap(([fact, state, isWording]) =>
    diffFact(fact, state(before), state(after), isWording),
  );
}

function numeric(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function enumeration(row: FieldRow): string | undefined {
  const values = row.enumeration?.map(({ value }) => value).toSorted();
  return values === undefined
    ? undefined
    : `${values.join(' | ')}${row.isOpenEnumeration === true ? ' | …' : ''}`;
}

function condition({ requiredWhen }: FieldRow): string | undefined {
  return requiredWhen === undefined
    ? undefined
    : `${requiredWhen.field} = ${requiredWhen.values.join(' | ')}`;
}
