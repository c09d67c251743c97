import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import { deriveSchema } from '../../schemas/derive.ts';
import { loadImportFile } from '../../schemas/import/load-import-file.ts';
import type { NewInterface } from '../../schemas/import/match.ts';
import { type ImportPlan, planImport } from '../../schemas/import/plan-import.ts';
import type { RecordFile } from '../../schemas/import/record-file.ts';
import { sourcesWith } from '../../schemas/import/sources-with.ts';
import { writeRecords } from '../../schemas/import/write-records.ts';
import { loadInterfaceList } from '../../schemas/interface-list.ts';
import { KitError } from '../../schemas/kit-error.ts';
import { loadPages } from '../../schemas/load-pages.ts';
import { loadSources, type Sources, sourcesFolder } from '../../schemas/load-sources.ts';
import { parseEnvelopes } from '../../schemas/parsers/envelopes.ts';
import { generateFromSources, hasSources } from '../generate/generate-from-sources.ts';
import {
  importNeedsCheckout,
  importNotGenerated,
  importSystemUnknown,
  importUnreadable,
} from './import-errors.ts';

/** What is imported, and where to. */
export interface ImportOrder {
  readonly files: readonly string[];
  readonly cwd: string;
  /** Folder of the documents; the kit's own unless stated. */
  readonly sources?: string;
  /** Glob over path, YApi id and operation: the interfaces that are read. */
  readonly only?: string;
  /** Glob over proposed operation ids: the new interfaces that become operations. */
  readonly take?: string;
}

/** An import that nothing is written of yet. */
export interface PlannedImport {
  readonly plan: ImportPlan;
  /** Records that are not yet what the import makes of them. */
  readonly records: readonly RecordFile[];
  readonly folder: string;
  readonly sources: Sources;
}

/** What an import wrote: records below the folder of the documents, generated files below the kit. */
export interface WrittenImport {
  readonly records: readonly string[];
  readonly generated: readonly string[];
  /** False for a folder that is not the kit's own: nothing is generated from it. */
  readonly isOwnFolder: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reads the files and compares them with what the documents say; throws a KitError for what cannot be read or told apart. */
export function planDocuments({ files, cwd, sources: given, only, take }: ImportOrder): PlannedImport {
  const folder = given === undefined ? sourcesFolder : resolve(cwd, given);
  const sources = loadSources(folder);
  const { pages } = loadPages(sources);
  const context = {
    held: pages,
    envelopes: parseEnvelopes(sources.envelopes),
    known: loadInterfaceList(),
  };
  const isMeant = matcher(only ?? '**');
  const plan = planImport(
    files.map((file) => readFile(resolve(cwd, file))),
    context,
    {
      isWanted: ({ path, yapiId, operation }) =>
        [path, String(yapiId ?? ''), operation ?? ''].some((name) => name !== '' && isMeant(name)),
      isTaken: (fresh) => isTaken(fresh, take),
    },
  );
  const held = new Map(sources.records.map(({ document, text }) => [document, text]));
  const records = plan.entries.flatMap(({ record }) =>
    record === undefined || held.get(record.document) === record.text ? [] : [record],
  );
  return { plan, records, folder, sources };
}

/**
 * Writes the records of an import and, in the kit's own folder, everything that is generated from them: all of it, or,
 * with a KitError, nothing.
 */
export async function writeDocuments(planned: PlannedImport): Promise<WrittenImport> {
  const { records, folder } = planned;
  const isOwnFolder = realpathSync(folder) === realpathSync(sourcesFolder);
  if (records.length === 0) return { records: [], generated: [], isOwnFolder };
  if (isOwnFolder && !hasSources(root)) throw importNeedsCheckout(folder);
  const documents = records.map(({ document }) => document);
  const sources = sourcesWith(planned.sources, records);
  try {
    // Whatever the records contradict is found before anything is written.
    loadPages(sources).pages.forEach(deriveSchema);
  } catch (error) {
    throw importNotGenerated(documents, error);
  }
  const written = writeRecords(folder, records);
  if (!isOwnFolder) return { records: documents, generated: [], isOwnFolder };
  try {
    return { records: documents, generated: await generateFromSources(root), isOwnFolder };
  } catch (error) {
    written.undo();
    throw importNotGenerated(documents, error);
  }
}

function isTaken({ proposed, listed }: NewInterface, take: string | undefined): boolean {
  if (take === undefined || !matcher(take)(proposed.id)) return false;
  if (proposed.systemBy === 'none') throw importSystemUnknown(proposed.id, listed.at);
  return true;
}

function readFile(path: string) {
  try {
    return loadImportFile(path);
  } catch (error) {
    throw error instanceof KitError ? error : importUnreadable(path, error);
  }
}

// `*` crosses slashes, because paths are what is named.
function matcher(glob: string): (name: string) => boolean {
  return picomatch(glob, { dot: true, bash: true, nobracket: true, windows: false });
}
