import { encodings } from './encodings.ts';

/** Fewer letters and digits than this are common fragments of other values. */
const minLetters = 10;

/** Letters and digits that decide in which bucket a form is looked up. */
const keyLength = 4;

/**
 * Returns what replaces secrets in any of the known encodings, with anything but letters and digits between their
 * characters, in any case. It works on byte strings (latin1 over UTF-8 bytes).
 */
export function concealDisguised(secrets: readonly string[], replacement: string): (text: string) => string {
  const forms = secrets.filter((secret) => secret !== '').flatMap(formsOf);
  const find = spanFinder(forms.map((form) => lettersOf(form).letters).filter(isLongEnough));
  // Some encodings write little but punctuation: those are looked for as they are.
  const literal = literalPattern(
    forms.filter((form) => !isLongEnough(lettersOf(form).letters) && isLongEnough(form)),
  );
  return (text) => {
    const plain = literal === undefined ? text : text.replace(literal, replacement);
    return replaceSpans(plain, find(plain), replacement);
  };
}

function isLongEnough(form: string): boolean {
  return form.length >= minLetters;
}

function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return encodings
    .map(({ id, write }) => (id.startsWith('base64-after') ? inner(write(bytes)) : write(bytes)))
    .map((form) => Buffer.from(form, 'utf8').toString('latin1'));
}

function literalPattern(forms: readonly string[]): RegExp | undefined {
  if (forms.length === 0) return undefined;
  return new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|'), 'g');
}

/** Where a secret begins and ends in a byte string. */
type Span = readonly [start: number, end: number];

function spanFinder(forms: readonly string[]): (text: string) => readonly Span[] {
  const buckets = new Map<number, string[]>();
  // Most places of a text begin no form: two letters tell so without a search.
  const begins = new Uint8Array(65_536);
  const longestFirst = [...new Set(forms)].sort((left, right) => right.length - left.length);
  for (const form of longestFirst) {
    const key = keyAt(form, 0);
    buckets.set(key, [...(buckets.get(key) ?? []), form]);
    begins[key >>> 16] = 1;
  }
  if (buckets.size === 0) return () => [];
  return (text) => {
    const { letters, places } = lettersOf(text);
    const spans: Span[] = [];
    for (let at = 0; at + minLetters <= letters.length; at += 1) {
      if (begins[letters.charCodeAt(at) * 256 + letters.charCodeAt(at + 1)] === 0) continue;
      const form = buckets.get(keyAt(letters, at))?.find((known) => letters.startsWith(known, at));
      if (form === undefined) continue;
      const last = at + form.length - 1;
      spans.push([withEscape(text, places[at] ?? 0), (places[last] ?? 0) + 1]);
      at = last;
    }
    return spans;
  };
}

function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  if (spans.length === 0) return text;
  let kept = '';
  let from = 0;
  for (const [start, end] of spans) {
    kept += text.slice(from, start) + replacement;
    from = end;
  }
  return kept + text.slice(from);
}

/** The characters that the secret alone decides, where other bytes stand around it. */
function inner(coded: string): string {
  return coded.replace(/=+$/, '').slice(3, -1);
}

interface Letters {
  /** Letters in lower case, digits, and bytes beyond ASCII. */
  readonly letters: string;
  /** Where each of them stands. */
  readonly places: Uint32Array;
}

function lettersOf(text: string): Letters {
  const codes = Buffer.allocUnsafe(text.length);
  const places = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = letterOf[text.charCodeAt(at)] ?? 0;
    if (letter === 0) continue;
    codes[count] = letter;
    places[count] = at;
    count += 1;
  }
  return { letters: codes.toString('latin1', 0, count), places };
}

/** What a byte counts as: letters in lower case, digits and bytes beyond ASCII as they are; 0: nothing. */
const letterOf = Uint8Array.from({ length: 256 }, (_, code) => {
  const isDigit = code >= 48 && code <= 57;
  const isLower = code >= 97 && code <= 122;
  if (isDigit || isLower || code >= 128) return code;
  return code >= 65 && code <= 90 ? code + 32 : 0;
});

function keyAt(letters: string, at: number): number {
  let key = 0;
  for (let offset = 0; offset < keyLength; offset += 1) key = key * 256 + letters.charCodeAt(at + offset);
  return key >>> 0;
}

/** A backslash or a per cent sign that was left would make nonsense of what follows. */
function withEscape(text: string, start: number): number {
  let from = start;
  while (from > 0 && /[\\%&#]/.test(text[from - 1] ?? '')) from -= 1;
  return from;
}
