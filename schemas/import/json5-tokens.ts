/** A token of a JSON5 text; `word` is a bare key, a number or a literal. */
export interface Json5Token {
  readonly kind: 'comment' | 'string' | 'word' | 'mark';
  /** As written, quotes and comment marks included. */
  readonly text: string;
  readonly start: number;
  /** 1-based. */
  readonly line: number;
  /** True where nothing but blanks stands before it on its line. */
  readonly isFirst: boolean;
}

const marks = '{}[]:,';
const blank = /\s/u;

/**
 * Yields the tokens of a JSON5 text, comments included, in one pass. The text must be one that `readJson` reads; of any
 * other the tokens mean nothing, yet the pass ends.
 */
export function* json5Tokens(text: string): Generator<Json5Token> {
  let line = 1;
  let isFirst = true;
  for (let start = 0; start < text.length; ) {
    const char = text[start] ?? '';
    if (blank.test(char)) {
      if (char === '\n') {
        line += 1;
        isFirst = true;
      }
      start += 1;
      continue;
    }
    const { kind, end } = tokenAt(text, start);
    const token = text.slice(start, end);
    yield { kind, text: token, start, line, isFirst };
    isFirst = false;
    for (const each of token) if (each === '\n') line += 1;
    start = end;
  }
}

function tokenAt(text: string, start: number): { readonly kind: Json5Token['kind']; readonly end: number } {
  const char = text[start] ?? '';
  if (marks.includes(char)) return { kind: 'mark', end: start + 1 };
  if (char === '"' || char === "'") return { kind: 'string', end: stringEnd(text, start) };
  if (text.startsWith('//', start)) return { kind: 'comment', end: endBefore(text, '\n', start) };
  if (text.startsWith('/*', start)) return { kind: 'comment', end: endBefore(text, '*/', start + 2) + 2 };
  let end = start + 1;
  while (end < text.length && !isWordEnd(text[end] ?? '')) end += 1;
  return { kind: 'word', end };
}

function stringEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text[end] !== text[start]) end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

function endBefore(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? text.length : end;
}

function isWordEnd(char: string): boolean {
  return blank.test(char) || marks.includes(char) || char === '/' || char === '"' || char === "'";
}
