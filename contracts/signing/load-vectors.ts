import { readdirSync, readFileSync } from 'node:fs';
import type { Text } from '../../schemas/text.ts';

/** One row of `vectors/`: a message, and whether `sign` is its signature. */
export interface SignatureVector {
  readonly id: string;
  readonly comment: Text;
  readonly flags: readonly string[];
  /** Id of the signature profile it is verified under. */
  readonly profile: string;
  readonly secret: string;
  /** Exact text of the message. */
  readonly body: string;
  /** The signature base of `body`; absent where the message is malformed or its base is not documented. */
  readonly base?: string;
  /** What the maker of a wrong `sign` digested instead; absent where that is not the mistake, or not known. */
  readonly signed?: string;
  readonly sign: string;
  readonly result: 'valid' | 'invalid';
  /** Why an invalid row does not verify. */
  readonly reason?: Text;
}

/** A row as its file holds it: the text itself, or the lines of a source document that hold it. */
type WrittenVector = Omit<SignatureVector, 'body'> & {
  readonly body?: string;
  readonly bodyFrom?: { readonly document: string; readonly firstLine: number; readonly lastLine: number };
};

/** One file of vectors; `flags` says what each flag of its rows means. */
export interface VectorFile {
  readonly name: string;
  readonly title: Text;
  readonly flags: Readonly<Record<string, Text>>;
  readonly vectors: readonly SignatureVector[];
}

const folder = new URL('vectors/', import.meta.url);
const sources = new URL('../../schemas/sources/', import.meta.url);

/** Returns every file of `vectors/`, in file-name order. */
export function loadVectors(): readonly VectorFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const file: Omit<VectorFile, 'vectors' | 'name'> & { vectors: readonly WrittenVector[] } = JSON.parse(
      readFileSync(new URL(name, folder), 'utf8'),
    );
    return { name, title: file.title, flags: file.flags, vectors: file.vectors.map(withBody) };
  });
}

function withBody({ bodyFrom, ...row }: WrittenVector): SignatureVector {
  if (bodyFrom === undefined) return { ...row, body: row.body ?? '' };
  const lines = readFileSync(new URL(bodyFrom.document, sources), 'utf8').split('\n');
  return { ...row, body: lines.slice(bodyFrom.firstLine - 1, bodyFrom.lastLine).join('\n') };
}
