import type { DocExample, DocPage, FieldRow } from '../doc-page.ts';
import type { BookPage } from '../parsers/book-page.ts';
import { lintDocuments } from './lint-documents.ts';

/** Returns a row of a page that states nothing but what `facts` add. */
export function row(name: string, facts: Partial<FieldRow> = {}): FieldRow {
  return {
    name,
    type: 'string',
    printedType: 'string',
    required: 'unknown',
    meaning: '',
    children: [],
    source: { document: 'page.txt', line: 7 },
    ...facts,
  };
}

/** Returns an empty page of an operation, with what `facts` add. */
export function page(operation: string, facts: Partial<DocPage> = {}): DocPage {
  return {
    document: 'page.txt',
    format: 'doc-record',
    operation,
    title: { zh: '示例', en: 'Example' },
    evidence: 'partial',
    method: 'POST',
    path: `/paas/${operation.split('.')[1]}`,
    action: operation.split('.')[1] ?? '',
    request: [],
    response: [],
    errors: [],
    remarks: [],
    examples: [],
    cuts: [],
    rowCount: 0,
    source: { document: 'page.txt', line: 1 },
    ...facts,
  };
}

/** Returns the content row of an envelope. */
export function content(...children: FieldRow[]): FieldRow {
  return row('content', { type: 'object', children });
}

/** Returns a printed example. */
export function example(direction: DocExample['direction'], text: string): DocExample {
  return { direction, text, source: { document: 'page.txt', line: 9 } };
}

/** Returns a book of one interface and a demonstration secret. */
export function book(facts: Partial<BookPage> = {}): BookPage {
  const source = { document: 'page.txt', line: 1 };
  return {
    document: 'page.txt',
    title: 'Book',
    chapters: [],
    interfaces: [],
    signature: {
      chapter: '',
      statements: [],
      base: { text: '', source },
      demoSecret: 'secret',
      examples: [],
    },
    leftovers: [],
    ...facts,
  };
}

/** Returns the ids of what is found in pages, without what the committed hosts always give. */
export function idsOf(...pages: readonly DocPage[]): readonly string[] {
  return idsIn(pages, []);
}

/** The same for pages that came in books. */
export function idsIn(pages: readonly DocPage[], books: readonly BookPage[]): readonly string[] {
  return lintDocuments({ pages, books })
    .map(({ id }) => id)
    .filter((id) => !id.startsWith('test-hosts-differ'));
}
