import { readMessage } from '../signing/raw-members.ts';
import type { Answer, JsonObject } from './envelope.ts';

/** A JSON object read from a message, or why there is none. */
export type ObjectReading =
  | { readonly form: 'object'; readonly object: JsonObject }
  | Extract<Answer, { form: 'unreadable' }>;

/** Length of the excerpt that an unreadable message shows, in UTF-16 code units. */
const excerptLength = 200;

/**
 * Reads the JSON object a message holds. Numbers are JavaScript numbers, as schemas need them (`readMembers` keeps the
 * digits); of a key that stands twice the last value counts. Never throws.
 */
export function readJsonObject(message: Uint8Array | string): ObjectReading {
  const { reading, message: object } = readMessage(message);
  if (reading.form === 'members') return { form: 'object', object };
  const text = typeof message === 'string' ? message : Buffer.from(message).toString('utf8');
  const reason = reading.reason === 'too-deep' ? 'not-json' : reading.reason;
  return { form: 'unreadable', reason, excerpt: text.slice(0, excerptLength) };
}

/** Returns a code or a message as text: a string as it is, a number in digits, anything else empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}
