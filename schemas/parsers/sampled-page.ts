import type { DocPage, FieldRow } from '../doc-page.ts';
import type { SourceEntry } from '../source-index.ts';
import type { BookPage } from './book-page.ts';
import { inferRows } from './example-rows.ts';
import { countRows } from './field-tree.ts';

/**
 * Returns the page of the operation that a book shows by example alone: rows inferred from the request and response
 * example of its signature section. `rowCount` counts the inferred rows.
 */
export function sampledPage(book: BookPage, entry: SourceEntry): DocPage {
  const { examples, base } = book.signature;
  const rows = (direction: 'request' | 'response'): readonly FieldRow[] =>
    examples
      .filter((example) => example.direction === direction)
      .flatMap(({ text, source }) => inferRows(text, source));
  const request = rows('request');
  const response = rows('response');
  const action = /^action=([^&]+)&/u.exec(base.text)?.[1] ?? '';
  const listed = book.interfaces.find((candidate) => candidate.yapiId === entry.example?.yapiId);
  return {
    document: book.document,
    format: 'book-page',
    operation: entry.operations[0] ?? '',
    title: { zh: listed?.title ?? entry.title.zh, en: entry.example?.title.en ?? entry.title.en },
    evidence: entry.evidence,
    ...(listed === undefined ? {} : { yapiId: listed.yapiId }),
    action,
    request,
    response,
    errors: [],
    remarks: book.signature.statements,
    examples,
    cuts: [],
    rowCount: countRows(request) + countRows(response),
    source: base.source,
  };
}
