import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KitError } from './kit-error.ts';
import type { SourceText } from './parsers/source-text.ts';
import { parseSourceIndex, type SourceEntry } from './source-index.ts';

/** The folder of the documents as given, their index, the doc records and the amendments. */
export const sourcesFolder = fileURLToPath(new URL('./sources/', import.meta.url));

/** A document as given, with its row of the index. */
export interface IndexedSource {
  readonly entry: SourceEntry;
  readonly source: SourceText;
}

/** Everything under `schemas/sources/`, read but not parsed. */
export interface Sources {
  readonly documents: readonly IndexedSource[];
  readonly records: readonly SourceText[];
  readonly amendments: readonly SourceText[];
  readonly envelopes: SourceText;
  readonly pospObjects: SourceText;
}

const sharedRecords = ['envelopes.yaml', 'posp-objects.yaml'];

/**
 * Reads the sources. Throws a KitError for a document that is missing, is not in the index, or is not the text that
 * was given (sha256).
 */
export function loadSources(folder: string = sourcesFolder): Sources {
  const index = parseSourceIndex(readSource(folder, 'index.yaml'));
  const unlisted = filesIn(folder, '.txt').find((file) => index.every((entry) => entry.file !== file));
  if (unlisted !== undefined) throw unlistedFile(folder, unlisted);
  return {
    documents: index.map((entry) => ({ entry, source: readDocument(folder, entry) })),
    records: filesIn(join(folder, 'records'), '.yaml')
      .filter((file) => !sharedRecords.includes(file))
      .map((file) => readSource(folder, `records/${file}`)),
    amendments: filesIn(join(folder, 'amendments'), '.yaml').map((file) =>
      readSource(folder, `amendments/${file}`),
    ),
    envelopes: readSource(folder, 'records/envelopes.yaml'),
    pospObjects: readSource(folder, 'records/posp-objects.yaml'),
  };
}

/** Returns the sha256 of each source document by file name, as the run record's header states them. */
export function documentDigests(sources: Sources): Readonly<Record<string, string>> {
  return Object.fromEntries(sources.documents.map(({ entry }) => [entry.file, entry.sha256]));
}

function readDocument(folder: string, entry: SourceEntry): SourceText {
  const source = readSource(folder, entry.file);
  const actual = createHash('sha256').update(source.text, 'utf8').digest('hex');
  if (actual === entry.sha256) return source;
  throw new KitError({
    code: 'source-changed',
    what: {
      zh: `文档 ${entry.file} 与索引登记的内容不一致`,
      en: `Document ${entry.file} is not the text the index lists`,
    },
    where: join(folder, entry.file),
    expected: { zh: `sha256 ${entry.sha256}`, en: `sha256 ${entry.sha256}` },
    actual: { zh: `sha256 ${actual}`, en: `sha256 ${actual}` },
    hint: {
      zh: '恢复原文件；若文档确有新版，更新 schemas/sources/index.yaml 中的 sha256',
      en: 'restore the file; if the document has a new version, write its sha256 into schemas/sources/index.yaml',
    },
  });
}

function readSource(folder: string, document: string): SourceText {
  try {
    return { document, text: readFileSync(join(folder, document), 'utf8') };
  } catch (cause) {
    throw new KitError({
      code: 'source-missing',
      what: { zh: `找不到文档 ${document}`, en: `Document ${document} is missing` },
      where: join(folder, document),
      hint: {
        zh: '放回该文件，或从 schemas/sources/index.yaml 中删除它',
        en: 'put the file back, or take it out of schemas/sources/index.yaml',
      },
      cause,
    });
  }
}

function unlistedFile(folder: string, file: string): KitError {
  return new KitError({
    code: 'source-unlisted',
    what: { zh: `文档 ${file} 未列入索引`, en: `Document ${file} is not in the index` },
    where: join(folder, file),
    hint: {
      zh: '在 schemas/sources/index.yaml 中为它添加一项：编号、格式、操作',
      en: 'add it to schemas/sources/index.yaml with its number, format and operations',
    },
  });
}

function filesIn(folder: string, extension: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .sort();
}
