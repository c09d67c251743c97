import type { KitError } from '../kit-error.ts';
import type { Text } from '../text.ts';
import { linesOf, pageError, type SourceLine, type SourceText } from './source-text.ts';

/** Walks the lines of a source once, from top to bottom; every line is taken by exactly one reader. */
export class LineCursor {
  readonly source: SourceText;
  readonly #lines: readonly SourceLine[];
  #at = 0;

  constructor(source: SourceText) {
    this.source = source;
    this.#lines = linesOf(source);
  }

  /** The next line, not taken yet; undefined at the end. */
  peek(): SourceLine | undefined {
    return this.#lines[this.#at];
  }

  take(): SourceLine | undefined {
    const line = this.peek();
    if (line !== undefined) this.#at += 1;
    return line;
  }

  skipBlank(): void {
    while (this.peek()?.text.trim() === '') this.#at += 1;
  }

  /** Takes the next line that is not blank; throws the page error where it does not match. */
  expect(expected: Text, matches: RegExp): { readonly line: SourceLine; readonly match: RegExpExecArray } {
    this.skipBlank();
    const line = this.peek();
    const match = line === undefined ? null : matches.exec(line.text);
    if (line === undefined || match === null) throw this.error(expected);
    this.take();
    return { line, match };
  }

  /** Takes the next line that is not blank if it matches. */
  takeIf(matches: RegExp): RegExpExecArray | undefined {
    this.skipBlank();
    const match = matches.exec(this.peek()?.text ?? '');
    if (match === null || this.peek() === undefined) return undefined;
    this.take();
    return match;
  }

  /** Takes lines up to, and without, the first that matches or the end. */
  takeUntil(matches: RegExp): readonly SourceLine[] {
    const taken: SourceLine[] = [];
    for (let line = this.peek(); line !== undefined && !matches.test(line.text); line = this.peek()) {
      taken.push(line);
      this.take();
    }
    return taken;
  }

  /** The page error at the next line, or at the end of the file. */
  error(expected: Text): KitError {
    const line = this.peek();
    if (line === undefined)
      return pageError(this.source, Math.max(this.#lines.length, 1), expected, 'end of file');
    return pageError(this.source, line.number, expected, line.text);
  }
}
