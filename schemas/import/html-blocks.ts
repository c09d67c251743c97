import { Parser } from 'htmlparser2';
import type { RemarkBlock } from './remark.ts';

const blockTags = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'blockquote',
  'hr',
]);
const droppedTags = new Set(['script', 'style']);

/** Reads HTML: tables as their cells, everything else as lines of text. */
export function htmlBlocks(html: string): readonly RemarkBlock[] {
  const writer = new BlockWriter();
  let dropped = 0;
  // Events instead of a tree: pasted HTML nests without bound, and tree builders take quadratic time over it.
  const parser = new Parser({
    onopentagname: (tag) => {
      if (droppedTags.has(tag)) dropped += 1;
      writer.enter(tag);
    },
    onclosetag: (tag) => {
      if (droppedTags.has(tag)) dropped -= 1;
      writer.leave(tag);
    },
    ontext: (text) => {
      if (dropped === 0) writer.text(text);
    },
  });
  parser.end(html);
  return writer.end();
}

class BlockWriter {
  readonly #blocks: RemarkBlock[] = [];
  #line = '';
  #rows: string[][] = [];
  #cell: string | undefined;
  #tables = 0;

  enter(tag: string): void {
    if (tag === 'table') this.#openTable();
    else if (this.#tables > 0) this.#enterInTable(tag);
    else if (blockTags.has(tag)) this.#flush();
  }

  leave(tag: string): void {
    if (tag === 'table') this.#closeTable();
    else if (this.#tables === 1 && (tag === 'td' || tag === 'th')) this.#closeCell();
    else if (this.#tables === 0 && blockTags.has(tag)) this.#flush();
  }

  text(text: string): void {
    if (this.#tables === 0) this.#line += text;
    else if (this.#cell !== undefined) this.#cell += text;
  }

  end(): readonly RemarkBlock[] {
    this.#flush();
    return this.#blocks;
  }

  /** A table inside a cell is text of that cell. */
  #openTable(): void {
    if (this.#tables === 0) this.#flush();
    this.#tables += 1;
  }

  #closeTable(): void {
    this.#tables -= 1;
    if (this.#tables > 0) return;
    const rows = this.#rows.filter((row) => row.length > 0);
    if (rows.length > 0) this.#blocks.push({ kind: 'table', rows });
    this.#rows = [];
    this.#cell = undefined;
  }

  #enterInTable(tag: string): void {
    if (this.#tables === 1 && tag === 'tr') this.#rows.push([]);
    else if (this.#tables === 1 && (tag === 'td' || tag === 'th')) this.#cell = '';
    else if (this.#cell !== undefined && blockTags.has(tag)) this.#cell += ' ';
  }

  #closeCell(): void {
    if (this.#cell === undefined) return;
    if (this.#rows.length === 0) this.#rows.push([]);
    this.#rows.at(-1)?.push(trimmed(this.#cell));
    this.#cell = undefined;
  }

  #flush(): void {
    const text = trimmed(this.#line);
    if (text !== '') this.#blocks.push({ kind: 'line', text });
    this.#line = '';
  }
}

function trimmed(text: string): string {
  return text.replace(/[\s\u00A0]+/gu, ' ').trim();
}
