import { closeSync, openSync, readSync } from 'node:fs';
import type { Text } from '../../schemas/text.ts';
import type { RecordLine } from '../../schemas/types/record.ts';

/** What a record that is still being written has told so far. */
export interface Tally {
  readonly stories: number;
  readonly exchanges: number;
  readonly findings: number;
  readonly failed: number;
  /** Title of the story that began last. */
  readonly running: Text | undefined;
}

/** Reads a record from where it last stopped. */
export interface RecordTail {
  /** Reads what was appended since and returns the tally of everything read. */
  read(): Tally;
  close(): void;
}

/** Follows the record at `path`, which must exist; it never writes. */
export function tailRecord(path: string): RecordTail {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(1024 * 1024);
  let rest = Buffer.alloc(0);
  let tally: Tally = { stories: 0, exchanges: 0, findings: 0, failed: 0, running: undefined };
  return {
    read: () => {
      for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) {
        const bytes = Buffer.concat([rest, buffer.subarray(0, count)]);
        const end = bytes.lastIndexOf(0x0a);
        rest = Buffer.from(bytes.subarray(end + 1));
        const lines = bytes
          .subarray(0, end + 1)
          .toString('utf8')
          .split('\n');
        for (const line of lines) if (line !== '') tally = counted(tally, JSON.parse(line));
      }
      return tally;
    },
    close: () => closeSync(file),
  };
}

function counted(tally: Tally, line: RecordLine): Tally {
  switch (line.kind) {
    case 'story':
      return { ...tally, stories: tally.stories + 1, running: line.title };
    case 'exchange':
    case 'packed':
      return { ...tally, exchanges: tally.exchanges + 1 };
    case 'finding':
      return {
        ...tally,
        findings: tally.findings + 1,
        failed: tally.failed + (line.outcome === 'failed' ? 1 : 0),
      };
    case 'header':
    case 'note':
    case 'footer':
      return tally;
  }
}
