import type { DocPage } from '../doc-page.ts';
import type { Envelopes } from '../parsers/envelopes.ts';
import type { ImportFindingCode } from './import-finding.ts';
import { type Direction, directions, type ImportedInterface } from './imported-interface.ts';
import { toDocRecord } from './to-doc-record.ts';

/** A doc record as a file below `schemas/sources/`. */
export interface RecordFile {
  /** Such as `records/payment.queryTrade.yaml`. */
  readonly document: string;
  readonly text: string;
}

/** Why there is nothing to write. */
export interface RecordRefusal {
  readonly refusal: Extract<
    ImportFindingCode,
    'held-by-page' | 'nothing-better' | 'interface-empty' | 'address-unwritable'
  >;
  readonly actual: string;
}

const methods = ['POST', 'GET'];
const writablePath = /^\/[\w./-]*$/u;

/** An imported page with what it was made of. */
export interface RecordMaterial {
  readonly page: DocPage;
  readonly kept: readonly Direction[];
  readonly imported: ImportedInterface;
  readonly held: DocPage | undefined;
}

/** Returns the record of a page, or why there is none to write. */
export function recordFile(
  { page, kept, imported, held }: RecordMaterial,
  envelopes: Envelopes,
): RecordFile | RecordRefusal {
  const isText = held !== undefined && held.format !== 'doc-record';
  if (isText && page.replaces === undefined) return { refusal: 'held-by-page', actual: held.document };
  const document = `records/${page.operation}.yaml`;
  if (imported.record !== undefined) return { document, text: imported.record.text };
  if (imported.request.rows.length === 0 && imported.response.rows.length === 0) {
    return { refusal: 'interface-empty', actual: imported.title };
  }
  if (kept.length === directions.length) return { refusal: 'nothing-better', actual: imported.title };
  const { method = '', path = '', action } = page;
  if (!methods.includes(method) || !writablePath.test(path) || action === undefined) {
    return { refusal: 'address-unwritable', actual: `${method} ${path}` };
  }
  return lazyRecord(document, () => toDocRecord(page, envelopes));
}

/** Most plans are only looked at: the text, the dearest part, is rendered when it is first asked for. */
function lazyRecord(document: string, render: () => string): RecordFile {
  let rendered: string | undefined;
  return {
    document,
    get text() {
      rendered ??= render();
      return rendered;
    },
  };
}
