import type { FieldRow } from '../doc-page.ts';
import type { Envelopes, PaasEnvelope } from '../parsers/envelopes.ts';
import type { Direction } from './imported-interface.ts';

/** The envelope of a message, or `none` where the whole body is business content. */
export type RecordEnvelope = PaasEnvelope | 'none';

/** The rows without which a message has no envelope of the gateway. */
const marks: Readonly<Record<Direction, readonly string[]>> = {
  request: ['uuid', 'action', 'content'],
  response: ['uuid', 'success', 'content'],
};

/** Returns the envelope that the rows of a message show; a request without `sign` and `signType` is the unsigned one. */
export function recogniseEnvelope(rows: readonly FieldRow[], direction: Direction): RecordEnvelope {
  const names = new Set(rows.map(({ name }) => name));
  if (!marks[direction].every((name) => names.has(name))) return 'none';
  // Answers have one envelope, whether signed or not: its signature rows are optional.
  if (direction === 'response') return 'paas';
  return names.has('sign') || names.has('signType') ? 'paas' : 'paas-unsigned';
}

/** Returns the rows with what the envelope knows of them and no table can state: value format, and who assigns the value. */
export function fillEnvelopeFacts(
  rows: readonly FieldRow[],
  direction: Direction,
  envelopes: Envelopes,
): readonly FieldRow[] {
  const kind = recogniseEnvelope(rows, direction);
  if (kind === 'none') return rows;
  const base = new Map(envelopes[kind][direction].map((row) => [row.name, row]));
  return rows.map((row) => {
    const known = base.get(row.name);
    if (known === undefined || known.type !== row.type) return row;
    return {
      ...row,
      ...(row.format === undefined && known.format !== undefined ? { format: known.format } : {}),
      ...(row.assigned === undefined && known.assigned !== undefined ? { assigned: known.assigned } : {}),
    };
  });
}
