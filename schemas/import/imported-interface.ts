import type { DocExample, DocPage, ErrorRow, FieldRow, Remark } from '../doc-page.ts';
import type { ImportFinding } from './import-finding.ts';

/** Which of the two messages of an interface is meant. */
export type Direction = 'request' | 'response';

export const directions = ['request', 'response'] as const;

/**
 * How much of a message the file shows: `whole` (a schema, a form or a table), `cut` (a schema of which a part could
 * not be read), `sampled` (an example), `absent` (nothing), `damaged` (something, but unreadable).
 */
export type MessageState = 'whole' | 'cut' | 'sampled' | 'absent' | 'damaged';

/** One message of an imported interface; the rows hold the whole body, envelope rows included. */
export interface ImportedMessage {
  readonly state: MessageState;
  readonly rows: readonly FieldRow[];
}

/** An interface as a file lists it; its tables are read only when asked for, so that 10,000 can be listed. */
export interface ListedInterface {
  /** File and JSON pointer. */
  readonly at: string;
  readonly yapiId?: number;
  readonly title: string;
  /** Upper case; empty where the file shows none. */
  readonly method: string;
  /** Begins with a slash; the address of the mock or the server is cut off. */
  readonly path: string;
  readonly category?: string;
  /** Names the operation outright: only a doc record does. */
  readonly operation?: string;
  readonly read: () => ImportedInterface;
}

/** An interface with its tables, in the vocabulary of a documentation page. */
export interface ImportedInterface extends Omit<ListedInterface, 'read'> {
  /** File name, for provenance. */
  readonly document: string;
  readonly titleEn?: string;
  readonly action?: string;
  readonly url?: string;
  /** `yyyy-MM-dd HH:mm:ss`, time of Shanghai. */
  readonly updated?: string;
  readonly request: ImportedMessage;
  readonly response: ImportedMessage;
  readonly errors: readonly ErrorRow[];
  readonly remarks: readonly Remark[];
  readonly examples: readonly DocExample[];
  /** What a record has no column for, in one sentence each (zh). */
  readonly notes: readonly string[];
  readonly findings: readonly ImportFinding[];
  /** The file itself where it is a doc record: it is taken over as it stands. */
  readonly record?: { readonly text: string; readonly page: DocPage };
}
