import type { Provenance } from '../schemas/evidence.ts';

/** The committed documents by the short numbers people use for them. */
const documents = {
  '000': '000_4546fca95cc36ad4.txt',
  '001': '001_e5659539898930d8.txt',
  '002': '002_3887a2ab12f6f786.txt',
  '003': '003_5b83ccf0e9e9411c.txt',
  '004': '004_dcc04795f8527e2f.txt',
} as const;

/** Returns a place in a committed document; `page` is the public page that says more about it. */
export function sourceAt(document: keyof typeof documents, line: number, page?: string): Provenance {
  return { document: documents[document], line, ...(page === undefined ? {} : { page }) };
}
