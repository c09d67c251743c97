import { readJson } from './json-text.ts';
import { type Json5Token, json5Tokens } from './json5-tokens.ts';

/** What an example says of a field beside its value: the comments that stand with it, and Mock syntax. */
export interface SampleFact {
  readonly comment?: string;
  /** The value where it is a Mock placeholder, `@natural(1,5)`. */
  readonly placeholder?: string;
}

/**
 * Returns the facts of an example by path, names as written with their Mock rules (`list|1-5[].id`); of several fields
 * with one path, such as the elements of an array, the first that states a fact counts.
 */
export function readSampleFacts(text: string): ReadonlyMap<string, SampleFact> {
  const reader = new FactReader();
  for (const token of json5Tokens(text)) reader.take(token);
  return reader.facts();
}

interface Field {
  readonly path: string;
  readonly line: number;
  comment: string;
  placeholder?: string;
}

/** An open object or array: the path of its fields, and in an object whether a key or a value comes next. */
interface Level {
  readonly path: string;
  readonly isArray: boolean;
  expectsKey: boolean;
  field?: Field;
}

/**
 * Follows the tokens through objects and arrays. A comment belongs to the last field that begins before it on its line,
 * else, where it stands first on its line, to the next field.
 */
class FactReader {
  readonly #fields: Field[] = [];
  readonly #levels: Level[] = [];
  #waiting: string[] = [];

  take(token: Json5Token): void {
    if (token.kind === 'comment') this.#takeComment(token);
    else if (token.kind === 'mark') this.#takeMark(token.text);
    else this.#takeWord(token);
  }

  facts(): ReadonlyMap<string, SampleFact> {
    const facts = new Map<string, SampleFact>();
    for (const { path, comment, placeholder } of this.#fields) {
      const known = facts.get(path);
      facts.set(path, {
        ...(comment === '' ? {} : { comment }),
        ...(placeholder === undefined ? {} : { placeholder }),
        ...known,
      });
    }
    return facts;
  }

  #takeComment({ text, line, isFirst }: Json5Token): void {
    const words = commentWords(text);
    const last = this.#fields.at(-1);
    if (last?.line === line) last.comment = `${last.comment} ${words}`.trim();
    else if (isFirst) this.#waiting.push(words);
  }

  #takeMark(mark: string): void {
    const level = this.#levels.at(-1);
    if (mark === '{' || mark === '[') {
      const isArray = mark === '[';
      const path = level === undefined ? '' : level.isArray ? level.path : (level.field?.path ?? '');
      this.#levels.push({ path: isArray ? `${path}[]` : path, isArray, expectsKey: !isArray });
    } else if (mark === '}' || mark === ']') {
      this.#levels.pop();
      // What is left over stood at the end of the object, before nothing.
      this.#waiting = [];
    } else if (mark === ',' && level !== undefined) level.expectsKey = !level.isArray;
  }

  #takeWord({ kind, text, line }: Json5Token): void {
    const level = this.#levels.at(-1);
    if (level === undefined) return;
    const value = kind === 'string' ? stringValue(text) : text;
    if (!level.expectsKey) {
      if (kind === 'string' && value.startsWith('@') && level.field !== undefined)
        level.field.placeholder = value;
      return;
    }
    const path = level.path === '' ? value : `${level.path}.${value}`;
    level.field = { path, line, comment: this.#waiting.join(' ').trim() };
    level.expectsKey = false;
    this.#fields.push(level.field);
    this.#waiting = [];
  }
}

function stringValue(text: string): string {
  const reading = readJson(text);
  return reading.isReadable && typeof reading.value === 'string' ? reading.value : text.slice(1, -1);
}

function commentWords(comment: string): string {
  const inner = comment.startsWith('//') ? comment.slice(2) : comment.slice(2, -2);
  const lines = inner.split('\n').map((line) => line.replace(/^[\s*/]+|\s+$/gu, ''));
  return lines.join(' ').trim();
}
