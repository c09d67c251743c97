import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { KitError } from '../kit-error.ts';
import { sameText, type Text } from '../text.ts';
import type { SourceText } from './source-text.ts';

/** A YAML value together with where it stands; reading it wrongly is an error that names file and line. */
export class YamlReader {
  readonly source: SourceText;
  readonly line: number;
  readonly #node: Node | null;
  readonly #counter: LineCounter;

  constructor(source: SourceText, node: Node | null, line: number, counter: LineCounter) {
    this.source = source;
    this.line = line;
    this.#node = node;
    this.#counter = counter;
  }

  /** The value as text; a plain number keeps its digits, `00` stays `00`. */
  text(): string {
    const node = this.#node;
    if (!isScalar(node) || node.value === null || typeof node.value === 'object') {
      throw this.error({ zh: '文本', en: 'a text' });
    }
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }

  integer(): number {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
      throw this.error({ zh: '非负整数', en: 'a whole number, not negative' });
    }
    return value;
  }

  isTrue(): true {
    if (!isScalar(this.#node) || this.#node.value !== true) throw this.error(sameText('true'));
    return true;
  }

  oneOf<const Word extends string>(words: readonly Word[]): Word {
    const text = this.text();
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) throw this.error(sameText(words.join(' | ')));
    return word;
  }

  list(): readonly YamlReader[] {
    if (!isSeq(this.#node)) throw this.error({ zh: '列表', en: 'a list' });
    return this.#node.items.map((item) => this.#child(item as Node | null, this.line));
  }

  /** The entries of a mapping, all of whose keys must be among `keys`. */
  map<const Key extends string>(keys: readonly Key[]): YamlMap<Key> {
    const known: readonly string[] = keys;
    const entries = this.entries();
    const unknown = entries.find(([key]) => !known.includes(key));
    if (unknown !== undefined) {
      throw unknown[1].error(
        { zh: `已知的键：${keys.join(' ')}`, en: `a known key: ${keys.join(' ')}` },
        unknown[0],
      );
    }
    return new YamlMap<Key>(this, new Map(entries));
  }

  /** All entries of a mapping, in the order of the file. */
  entries(): readonly (readonly [string, YamlReader])[] {
    const node = this.#node;
    if (!isMap(node)) throw this.error({ zh: '键值对', en: 'a mapping of keys to values' });
    return node.items.map(({ key, value }) => {
      const keyNode = key as Node | null;
      const line = this.#lineOf(keyNode, this.line);
      return [
        isScalar(keyNode) ? String(keyNode.value) : '',
        this.#child(value as Node | null, line),
      ] as const;
    });
  }

  error(expected: Text, actual = this.#excerpt()): KitError {
    return recordError(this.source, this.line, expected, actual);
  }

  #child(node: Node | null, fallback: number): YamlReader {
    return new YamlReader(this.source, node, this.#lineOf(node, fallback), this.#counter);
  }

  #lineOf(node: Node | null, fallback: number): number {
    const offset = node?.range?.[0];
    return offset === undefined ? fallback : this.#counter.linePos(offset).line;
  }

  #excerpt(): string {
    const [start, end] = this.#node?.range ?? [0, 0];
    return [...this.source.text.slice(start, end).trim()].slice(0, 60).join('');
  }
}

/** A mapping whose keys are all known. */
export class YamlMap<Key extends string> {
  readonly #reader: YamlReader;
  readonly #entries: ReadonlyMap<string, YamlReader>;

  constructor(reader: YamlReader, entries: ReadonlyMap<string, YamlReader>) {
    this.#reader = reader;
    this.#entries = entries;
  }

  optional(key: Key): YamlReader | undefined {
    return this.#entries.get(key);
  }

  required(key: Key): YamlReader {
    const value = this.#entries.get(key);
    if (value === undefined) throw this.#reader.error({ zh: `键 ${key}`, en: `the key ${key}` });
    return value;
  }

  /** `{ [key]: read(value) }` where the key is there, else `{}`: for spreading optional properties. */
  pick<Name extends Key, Value>(key: Name, read: (value: YamlReader) => Value): { [K in Name]?: Value } {
    const value = this.#entries.get(key);
    return value === undefined ? {} : ({ [key]: read(value) } as { [K in Name]?: Value });
  }
}

/** Reads YAML; text that is not YAML, or repeats a key, is an error that names file and line. */
export function readYaml(source: SourceText): YamlReader {
  const counter = new LineCounter();
  const document = parseDocument(source.text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const { line } = counter.linePos(problem.pos[0]);
    throw recordError(source, line, { zh: '合法的 YAML', en: 'valid YAML' }, problem.message);
  }
  return new YamlReader(source, document.contents, 1, counter);
}

function recordError(source: SourceText, line: number, expected: Text, actual: string): KitError {
  return new KitError({
    code: 'record-format',
    what: {
      zh: `记录 ${source.document} 第 ${line} 行无法读取`,
      en: `Record ${source.document} cannot be read at line ${line}`,
    },
    where: `schemas/sources/${source.document}:${line}`,
    expected,
    actual: sameText(actual),
    hint: {
      zh: '键与取值见 schemas/sources/README.md',
      en: 'schemas/sources/README.md lists the keys and their values',
    },
  });
}
