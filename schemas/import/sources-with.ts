import type { Sources } from '../load-sources.ts';
import type { RecordFile } from './record-file.ts';

/** Returns the sources as they would be with the records written: for loading, deriving and checking before anything is. */
export function sourcesWith(sources: Sources, files: readonly RecordFile[]): Sources {
  const replaced = new Set(files.map(({ document }) => document));
  const kept = sources.records.filter(({ document }) => !replaced.has(document));
  const records = [...kept, ...files.map(({ document, text }) => ({ document, text }))];
  return { ...sources, records: records.toSorted((a, b) => (a.document < b.document ? -1 : 1)) };
}
