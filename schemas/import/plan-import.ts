import type { DocPage } from '../doc-page.ts';
import type { InterfaceEntry } from '../interface-list.ts';
import { KitError } from '../kit-error.ts';
import type { Envelopes } from '../parsers/envelopes.ts';
import { countRows } from '../parsers/field-tree.ts';
import { diffPages, type PageDifference } from './diff.ts';
import { FindingList, type ImportFinding, importFinding } from './import-finding.ts';
import type { ImportedInterface, ListedInterface } from './imported-interface.ts';
import { importLimits } from './limits.ts';
import { listInterfaces } from './list-interfaces.ts';
import type { ImportFile } from './load-import-file.ts';
import { type MatchedBy, matchInterfaces, type NewInterface } from './match.ts';
import { mergeWithHeld } from './merge-with-held.ts';
import { type RecordFile, recordFile } from './record-file.ts';

/** What an import needs to know of the documents. */
export interface ImportContext {
  readonly held: readonly DocPage[];
  readonly envelopes: Envelopes;
  /** The interfaces that the book lists, for the system of new ones. */
  readonly known: readonly InterfaceEntry[];
}

/** Which interfaces of the files are read. */
export interface ImportChoice {
  /** False leaves an interface out before ids are compared; all are read unless stated. */
  readonly isWanted?: (listed: ListedInterface) => boolean;
  /** True reads a new interface too and plans its record; none is read unless stated. */
  readonly isTaken?: (fresh: NewInterface) => boolean;
}

/** What becomes of one imported interface. */
export interface ImportEntry {
  readonly operation: string;
  /** How it was recognised; `new` where we held nothing of it. */
  readonly by: MatchedBy | 'new';
  readonly at: string;
  readonly page: DocPage;
  /** Absent for a new operation: there is nothing to compare with. */
  readonly difference?: PageDifference;
  /** The record to write; absent where nothing can or need be written, which `findings` tell. */
  readonly record?: RecordFile;
  readonly findings: readonly ImportFinding[];
}

/** Everything an import would do; nothing is written yet. */
export interface ImportPlan {
  readonly entries: readonly ImportEntry[];
  /** Interfaces of which we hold nothing and that were not taken. */
  readonly fresh: readonly NewInterface[];
  /** Findings of the files as a whole. */
  readonly findings: readonly ImportFinding[];
  readonly counts: { readonly listed: number; readonly rows: number };
}

/**
 * Plans the import of files: reads them, matches their interfaces, compares and renders records. Pure. Throws the
 * KitErrors of {@link listInterfaces} and {@link matchInterfaces}, and one where more rows are read than
 * {@link importLimits.rows}.
 */
export function planImport(
  files: readonly ImportFile[],
  context: ImportContext,
  choice: ImportChoice = {},
): ImportPlan {
  const findings = new FindingList();
  const all = listInterfaces(files, context.envelopes, findings);
  const listed = choice.isWanted === undefined ? all : all.filter(choice.isWanted);
  const { matches, fresh } = matchInterfaces(listed, context.held, context.known);
  const taken = fresh.filter((one) => choice.isTaken?.(one) === true);
  const counter = new RowCounter();
  const entries = [
    ...matches.map(({ listed: one, held, by }) =>
      planEntry(counter.read(one), { operation: held.operation, by, held }, context),
    ),
    ...taken.map(({ listed: one, proposed }) =>
      planEntry(counter.read(one), { operation: proposed.id, by: 'new' as const }, context),
    ),
  ];
  return {
    entries: entries.toSorted((a, b) => (a.operation < b.operation ? -1 : 1)),
    fresh: fresh.filter((one) => !taken.includes(one)),
    findings: findings.findings,
    counts: { listed: listed.length, rows: counter.rows },
  };
}

interface Target {
  readonly operation: string;
  readonly by: MatchedBy | 'new';
  readonly held?: DocPage;
}

function planEntry(
  imported: ImportedInterface,
  { operation, by, held }: Target,
  context: ImportContext,
): ImportEntry {
  const { page, kept, findings } = mergeWithHeld(imported, operation, held, context.envelopes);
  const record = recordFile({ page, kept, imported, held }, context.envelopes);
  const difference = held === undefined ? undefined : diffPages(held, page, kept);
  return {
    operation,
    by,
    at: imported.at,
    page,
    ...(difference === undefined ? {} : { difference }),
    ...('text' in record ? { record } : {}),
    findings: [
      ...imported.findings,
      ...findings,
      ...('text' in record ? [] : [importFinding(record.refusal, imported.at, record.actual)]),
    ],
  };
}

/** Reads interfaces and counts their rows, which is what fills the memory. */
class RowCounter {
  rows = 0;

  read(listed: ListedInterface): ImportedInterface {
    const imported = listed.read();
    this.rows += countRows(imported.request.rows) + countRows(imported.response.rows);
    if (this.rows <= importLimits.rows) return imported;
    const limit = String(importLimits.rows);
    throw new KitError({
      code: 'import-too-many-rows',
      what: { zh: '导入的字段过多', en: 'The import has too many fields' },
      where: listed.at,
      expected: { zh: `不超过 ${limit} 行`, en: `at most ${limit} rows` },
      hint: { zh: '分几次导入', en: 'import it in parts' },
    });
  }
}
