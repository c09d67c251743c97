import type { Members } from '../envelopes/envelope.ts';

/** Deeper JSON is refused: no documented message nests more than six levels, and later readers recurse. */
export const maxNesting = 128;

/** The first-level members of a JSON object as they stand on the wire, or why there are none. */
export type MembersReading =
  | { readonly form: 'members'; readonly members: Members }
  | {
      readonly form: 'malformed';
      readonly reason: 'empty' | 'not-utf8' | 'not-json' | 'not-an-object' | 'too-deep';
      readonly detail: string;
    };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the first-level members of a JSON object from exact bytes or text: raw value text, order and duplicates kept,
 * keys decoded. Strict RFC 8259; a byte order mark is malformed. Never throws.
 */
export function readMembers(source: Uint8Array | string): MembersReading {
  const text = typeof source === 'string' ? source : decodeUtf8(source);
  if (text === undefined) return malformed('not-utf8', 'the bytes are not UTF-8');
  if (text.trim() === '') return malformed('empty', 'nothing but whitespace');
  if (nestingOf(text) > maxNesting) return malformed('too-deep', `nested deeper than ${maxNesting} levels`);
  const kind = parsedKind(text);
  if (kind.error !== undefined) return malformed('not-json', kind.error);
  if (kind.value !== 'object') return malformed('not-an-object', `the message is ${kind.value}`);
  return { form: 'members', members: sliceMembers(text) };
}

/** Returns the keys that occur more than once, each once. */
export function duplicateKeys(members: Members): readonly string[] {
  const keys = members.map(([key]) => key);
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
}

/** Returns the exact JSON text of a member (the last one of that key), undefined where there is none. */
export function memberJson(members: Members, key: string): string | undefined {
  return members.findLast(([name]) => name === key)?.[1];
}

/** Returns the text as UTF-8, a byte order mark included, or undefined where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function malformed(
  reason: Extract<MembersReading, { form: 'malformed' }>['reason'],
  detail: string,
): MembersReading {
  return { form: 'malformed', reason, detail };
}

function parsedKind(text: string): { value: string; error?: undefined } | { error: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { value: value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value };
  } catch (error) {
    if (error instanceof SyntaxError) return { error: error.message };
    throw error;
  }
}

/** Returns the deepest nesting of brackets outside strings; holds for malformed text too. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at) - 1;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}

// JSON.parse has accepted the text, so that slicing needs to know strings and brackets only.
function sliceMembers(text: string): Members {
  const members: [string, string][] = [];
  let at = skipWhitespace(text, skipWhitespace(text, 0) + 1);
  while (text[at] !== '}') {
    if (text[at] === ',') at = skipWhitespace(text, at + 1);
    const keyEnd = endOfString(text, at);
    const key: string = JSON.parse(text.slice(at, keyEnd));
    const valueStart = skipWhitespace(text, skipWhitespace(text, keyEnd) + 1);
    const valueEnd = endOfValue(text, valueStart);
    members.push([key, text.slice(valueStart, valueEnd)]);
    at = skipWhitespace(text, valueEnd);
  }
  return members;
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] !== '{' && text[start] !== '[') {
    let end = start;
    while (!/[\s,}\]]/.test(text[end] ?? ',')) end += 1;
    return end;
  }
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at) - 1;
    else if (char === '{' || char === '[') depth += 1;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Returns the index after the closing quote of the string that starts at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function skipWhitespace(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}
