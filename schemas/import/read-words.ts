import type { FieldRow } from '../doc-page.ts';
import { readMeaning } from '../rules-of-meaning.ts';
import { type ImportFinding, importFinding } from './import-finding.ts';
import { enumerationFits } from './schema-facts.ts';

/** Rows with the facts that their words state, as page texts are read too, and a finding for each such fact. */
export interface ReadWords {
  readonly rows: readonly FieldRow[];
  readonly findings: readonly ImportFinding[];
}

/** Longer meanings are stories, and the rules look at every place of a text again and again. */
const longestMeaning = 500;

/**
 * Reads the words of imported rows by the rules of meaning, since a doc record states its facts outright. A fact that
 * contradicts the table is dropped; each one that is taken is told, so that a person can check it.
 */
export function readWords(rows: readonly FieldRow[], at: string): ReadWords {
  const findings: ImportFinding[] = [];
  const names = new Set(rows.map(({ name }) => name));
  const read = rows.map((row) => {
    const place = `${at}.${row.name}`;
    const below = readWords(row.children, row.type === 'array' ? `${place}[]` : place);
    const facts = row.meaning.length > longestMeaning ? {} : soundFacts(row, names);
    const told = Object.keys(facts).filter((key) => key !== 'note' && key !== 'isOpenEnumeration');
    if (told.length > 0)
      findings.push(importFinding('read-from-words', place, `${told.join(', ')}: ${row.meaning}`));
    findings.push(...below.findings);
    return { ...row, ...facts, children: below.rows };
  });
  return { rows: read, findings };
}

const readKeys = [
  'enumeration',
  'isOpenEnumeration',
  'format',
  'unit',
  'assigned',
  'defaultValue',
  'maxLength',
  'requiredWhen',
  'note',
] as const;

/** What the words add to a row and neither its type nor its limits nor its siblings contradict. */
function soundFacts(row: FieldRow, siblings: ReadonlySet<string>): Partial<FieldRow> {
  const read = readMeaning({ ...row, children: [] });
  const added = readKeys.filter((key) => read[key] !== row[key]);
  const isEnumerationUnfit =
    read.enumeration !== undefined &&
    !enumerationFits(
      read.enumeration.map(({ value }) => value),
      row.type,
    );
  const dropped = new Set<string>([
    ...(isEnumerationUnfit || row.enumeration !== undefined ? ['enumeration', 'isOpenEnumeration'] : []),
    ...(read.maxLength !== undefined && read.maxLength < (row.minLength ?? 0) ? ['maxLength'] : []),
    ...(read.requiredWhen !== undefined && !siblings.has(read.requiredWhen.field) ? ['requiredWhen'] : []),
  ]);
  return Object.fromEntries(added.flatMap((key) => (dropped.has(key) ? [] : [[key, read[key]]])));
}
