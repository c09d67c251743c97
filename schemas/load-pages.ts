import { amendPage } from './amend-page.ts';
import type { DocPage } from './doc-page.ts';
import { KitError } from './kit-error.ts';
import { type IndexedSource, loadSources, type Sources } from './load-sources.ts';
import { markProposals } from './mark-proposals.ts';
import { type Amendment, parseAmendment } from './parsers/amendment.ts';
import { type BookPage, parseBookPage } from './parsers/book-page.ts';
import { parseBookstackPage } from './parsers/bookstack-table.ts';
import { parseDocRecord } from './parsers/doc-record.ts';
import { parseEnvelopes } from './parsers/envelopes.ts';
import { sampledPage } from './parsers/sampled-page.ts';
import { parseYapiPage } from './parsers/yapi-page.ts';
import { fillPospObjects, parsePospObjects } from './posp-objects.ts';
import { applyRulesOfMeaning } from './rules-of-meaning.ts';

/** Every page of the sources, with its amendments, in the order of operation ids; and the books they came in. */
export interface Pages {
  readonly pages: readonly DocPage[];
  readonly books: readonly BookPage[];
}

/** Reads and parses all sources. Throws the KitError of the first one that is missing or does not match its format. */
export function loadPages(sources: Sources = loadSources()): Pages {
  const envelopes = parseEnvelopes(sources.envelopes);
  const objects = parsePospObjects(sources.pospObjects);
  const books = sources.documents.filter(isBook).map(({ source }) => parseBookPage(source));
  const texts = sources.documents.flatMap((document) => parseDocument(document, books));
  const records = sources.records.map((source) =>
    citeDocument(markProposals(parseDocRecord(source, envelopes)), sources),
  );
  // Doc records state their facts outright: only the words of page texts are read.
  const replaced = replacedOperations(texts, records);
  const current = texts.filter(({ operation }) => !replaced.has(operation));
  const read = current.map((page) => fillPospObjects(applyRulesOfMeaning(page), objects));
  const parsed = uniquePages([...read, ...records]);
  const amendments = sources.amendments
    .map((source) =>
      parseAmendment(
        source,
        (operation) => parsed.find((page) => page.operation === operation)?.document ?? '',
      ),
    )
    .filter(({ operation }) => !replaced.has(operation));
  requireTargets(parsed, amendments);
  const pages = parsed.map((page) =>
    amendments
      .filter(({ operation }) => operation === page.operation)
      .reduce((amended, amendment) => amendPage(amended, amendment, envelopes), page),
  );
  return { pages, books };
}

/** An imported record replaces a page text, and with it what amendments add to that text. */
function replacedOperations(texts: readonly DocPage[], records: readonly DocPage[]): ReadonlySet<string> {
  const replacing = records.filter(({ replaces }) => replaces !== undefined);
  const stray = replacing.find(({ operation, replaces }) =>
    texts.every((page) => page.operation !== operation || page.document !== replaces),
  );
  if (stray === undefined) return new Set(replacing.map(({ operation }) => operation));
  throw new KitError({
    code: 'record-replaces-nothing',
    what: {
      zh: `记录 ${stray.document} 所替换的文档 ${stray.replaces} 并不描述 ${stray.operation}`,
      en: `Record ${stray.document} replaces ${stray.replaces}, which does not describe ${stray.operation}`,
    },
    where: stray.document,
    hint: { zh: '更正或删去 replaces', en: 'mend or remove `replaces`' },
  });
}

/** A record that stands for a document which cannot be parsed cites that document too. */
function citeDocument(page: DocPage, sources: Sources): DocPage {
  const behind = sources.documents.filter(
    ({ entry }) => entry.format === 'doc-record' && entry.operations.includes(page.operation),
  );
  if (behind.length === 0) return page;
  return { ...page, otherSources: behind.map(({ entry }) => ({ document: entry.file, line: 1 })) };
}

function isBook({ entry }: IndexedSource): boolean {
  return entry.format === 'book-page';
}

function parseDocument({ entry, source }: IndexedSource, books: readonly BookPage[]): readonly DocPage[] {
  switch (entry.format) {
    case 'yapi-page':
      return [parseYapiPage(source, entry)];
    case 'bookstack-table':
      return [parseBookstackPage(source, entry)];
    case 'book-page':
      return books
        .filter((book) => book.document === source.document)
        .map((book) => sampledPage(book, entry));
    case 'doc-record':
      return [];
  }
}

function uniquePages(pages: readonly DocPage[]): readonly DocPage[] {
  const sorted = [...pages].sort((a, b) => (a.operation < b.operation ? -1 : 1));
  const twice = sorted.find((page, index) => page.operation === sorted[index + 1]?.operation);
  if (twice === undefined) return sorted;
  throw new KitError({
    code: 'operation-documented-twice',
    what: { zh: `操作 ${twice.operation} 有两份文档`, en: `Operation ${twice.operation} has two documents` },
    where: pages.flatMap((page) => (page.operation === twice.operation ? [page.document] : [])).join(', '),
    hint: {
      zh: '把补充写成 amendments/ 下的修订',
      en: 'write what one adds as an amendment under amendments/',
    },
  });
}

function requireTargets(pages: readonly DocPage[], amendments: readonly Amendment[]): void {
  const stray = amendments.find(({ operation }) => pages.every((page) => page.operation !== operation));
  if (stray === undefined) return;
  throw new KitError({
    code: 'amendment-operation-unknown',
    what: {
      zh: `修订的操作 ${stray.operation} 没有文档`,
      en: `An amendment names ${stray.operation}, which no document describes`,
    },
    where: 'schemas/sources/amendments/',
  });
}
