import type { DocPage, FieldRow } from '../doc-page.ts';
import { KitError } from '../kit-error.ts';
import { parseBookstackPage } from '../parsers/bookstack-table.ts';
import { parseDocRecord } from '../parsers/doc-record.ts';
import type { Envelopes } from '../parsers/envelopes.ts';
import type { SourceText } from '../parsers/source-text.ts';
import { parseYapiPage } from '../parsers/yapi-page.ts';
import type { SourceEntry } from '../source-index.ts';
import type { Direction, ImportedInterface, ImportedMessage, ListedInterface } from './imported-interface.ts';

/** Lists the one interface that a saved page text documents. Throws the page error where the text does not match its format. */
export function listPageText(
  name: string,
  text: string,
  format: 'yapi-page' | 'bookstack-table',
): readonly ListedInterface[] {
  const source = { document: name, text };
  const parse = format === 'yapi-page' ? parseYapiPage : parseBookstackPage;
  return [listPage(readUserFile(name, () => parse(source, entryOf(source, format))))];
}

/** Lists the one interface of a doc record, which names its operation. Throws the record error where it is damaged. */
export function listDocRecord(name: string, text: string, envelopes: Envelopes): readonly ListedInterface[] {
  const page = readUserFile(name, () => parseDocRecord({ document: name, text }, envelopes));
  return [listPage(page, text)];
}

/** The parsers name files below `schemas/sources/`; the user's file lies elsewhere. */
function readUserFile(name: string, read: () => DocPage): DocPage {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    const { where = name, hint: _, ...parts } = error.parts;
    throw new KitError({ ...parts, where: where.replace(/^schemas\/sources\//u, ''), cause: error });
  }
}

function entryOf(source: SourceText, format: SourceEntry['format']): SourceEntry {
  const title = { zh: '', en: '' };
  const { document: file } = source;
  return {
    number: '',
    file,
    sha256: '',
    title,
    documents: title,
    format,
    operations: [],
    evidence: 'documented',
  };
}

function listPage(page: DocPage, recordText?: string): ListedInterface {
  const listed = {
    at: page.document,
    ...(page.yapiId === undefined ? {} : { yapiId: page.yapiId }),
    title: page.title.zh,
    method: page.method ?? 'POST',
    path: page.path ?? '/',
    ...(page.operation === '' ? {} : { operation: page.operation }),
  };
  const read = (): ImportedInterface => ({
    ...listed,
    document: page.document,
    ...(page.title.en === '' ? {} : { titleEn: page.title.en }),
    ...(page.action === undefined ? {} : { action: page.action }),
    ...(page.url === undefined ? {} : { url: page.url }),
    ...(page.updated === undefined ? {} : { updated: page.updated }),
    request: messageOf(page, 'request'),
    response: messageOf(page, 'response'),
    errors: page.errors,
    remarks: page.remarks,
    examples: page.examples,
    notes: page.notes ?? [],
    findings: [],
    ...(recordText === undefined ? {} : { record: { text: recordText, page } }),
  });
  return { ...listed, read };
}

function messageOf(page: DocPage, direction: Direction): ImportedMessage {
  const rows: readonly FieldRow[] = page[direction];
  if (rows.length === 0) return { state: 'absent', rows };
  return { state: page.cuts.some((cut) => cut.direction === direction) ? 'cut' : 'whole', rows };
}
