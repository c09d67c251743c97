import type { JsonObject, Members } from '../envelopes/envelope.ts';

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

/** The first-level members of a message, and the message as a reader of JSON sees it. */
export interface MessageReading {
  readonly reading: MembersReading;
  /** Of a key that stands twice the last value; empty where there are no members. */
  readonly message: JsonObject;
}

/**
 * Reads the first-level members of a JSON object from exact bytes or text: raw value text, order and duplicates kept,
 * keys decoded. Strict RFC 8259; a byte order mark is malformed. Never throws.
 */
export function readMembers(source: Uint8Array | string): MembersReading {
  return readMessage(source).reading;
}

/** The same, with the parsed message; numbers are JavaScript numbers there. */
export function readMessage(source: Uint8Array | string): MessageReading {
  const text = typeof source === 'string' ? source : decodeUtf8(source);
  if (text === undefined) return malformed('not-utf8', 'the bytes are not UTF-8');
  if (text.trim() === '') return malformed('empty', 'nothing but whitespace');
  if (nestsTooDeep(text)) return malformed('too-deep', `nested deeper than ${maxNesting} levels`);
  const { value, error } = parseJson(text);
  if (error !== undefined) return malformed('not-json', error);
  if (!isJsonObject(value)) return malformed('not-an-object', `the message is ${kindOf(value)}`);
  return { reading: { form: 'members', members: sliceMembers(text) }, message: value };
}

/** Returns the keys that occur more than once, each once. */
export function duplicateKeys(members: Members): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const [key] of members) (seen.has(key) ? twice : seen).add(key);
  return [...twice];
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
): MessageReading {
  return { reading: { form: 'malformed', reason, detail }, message: {} };
}

function parseJson(
  text: string,
): { value: unknown; error?: undefined } | { value?: undefined; error: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { error: error.message };
    throw error;
  }
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

// Text is walked by character codes: every request and every answer passes here, and one-character strings cost.
const [quote, backslash, comma, openBrace, closeBrace, openBracket, closeBracket] = [
  34, 92, 44, 123, 125, 91, 93,
];

/** Tells whether brackets outside strings nest too deep; holds for malformed text too. */
function nestsTooDeep(text: string): boolean {
  // Few brackets cannot nest deep, wherever they stand; counting them is much quicker than walking the text.
  if (countUpTo(text, '{', maxNesting) + countUpTo(text, '[', maxNesting) <= maxNesting) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at) - 1;
    else if (code === openBrace || code === openBracket) {
      depth += 1;
      if (depth > maxNesting) return true;
    } else if (code === closeBrace || code === closeBracket) depth -= 1;
  }
  return false;
}

function countUpTo(text: string, char: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(char); at >= 0 && count <= limit; at = text.indexOf(char, at + 1)) count += 1;
  return count;
}

// JSON.parse has accepted the text, so that slicing needs to know strings and brackets only.
function sliceMembers(text: string): Members {
  const members: [string, string][] = [];
  let at = skipWhitespace(text, skipWhitespace(text, 0) + 1);
  while (text.charCodeAt(at) !== closeBrace) {
    if (text.charCodeAt(at) === comma) at = skipWhitespace(text, at + 1);
    const keyEnd = endOfString(text, at);
    const valueStart = skipWhitespace(text, skipWhitespace(text, keyEnd) + 1);
    const valueEnd = endOfValue(text, valueStart);
    members.push([stringIn(text, at, keyEnd), text.slice(valueStart, valueEnd)]);
    at = skipWhitespace(text, valueEnd);
  }
  return members;
}

/** Returns the text a JSON string stands for. */
function stringIn(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  if (!inner.includes('\\')) return inner;
  const decoded: string = JSON.parse(text.slice(start, end));
  return decoded;
}

function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === quote) return endOfString(text, start);
  if (first !== openBrace && first !== openBracket) return endOfLiteral(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at) - 1;
    else if (code === openBrace || code === openBracket) depth += 1;
    else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** Numbers, `true`, `false` and `null` end where a comma, a bracket or whitespace stands. */
function endOfLiteral(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isEndOfLiteral(text.charCodeAt(at))) at += 1;
  return at;
}

function isEndOfLiteral(code: number): boolean {
  return code === comma || code === closeBrace || code === closeBracket || isWhitespace(code);
}

/** Returns the index after the closing quote of the string that starts at `start`. */
function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at < 0 ? text.length : at + 1;
}

/** A quote is part of its string where an odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
}

function skipWhitespace(text: string, start: number): number {
  let at = start;
  while (isWhitespace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Space, line feed, carriage return and tab. */
function isWhitespace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
