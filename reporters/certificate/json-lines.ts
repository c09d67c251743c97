/** One line of an indented JSON text: how deep it stands, what it says, and which value it begins (RFC 6901). */
export interface JsonLine {
  readonly depth: number;
  readonly text: string;
  readonly pointer: string;
}

interface Container {
  readonly isArray: boolean;
  readonly pointer: string;
  index: number;
  key: string;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs;

/**
 * Returns JSON text broken into lines, every token exactly as it came: no number is read, no key is moved.
 * Undefined where the text is no JSON, which is then shown as it is.
 */
export function indentJson(json: string): readonly JsonLine[] | undefined {
  if (!isJson(json)) return undefined;
  const writer = new LineWriter();
  for (const [part] of json.matchAll(token)) writer.take(part);
  return writer.lines();
}

class LineWriter {
  readonly #lines: { depth: number; text: string; pointer: string }[] = [];
  readonly #open: Container[] = [];
  #isFresh = true;

  take(part: string): void {
    const top = this.#open.at(-1);
    if (part === '}' || part === ']') this.#close(part);
    else if (part === ',') this.#separate(part);
    else if (part === ':') this.#append(': ');
    else if (top && !top.isArray && this.#isFresh) this.#key(part, top);
    else this.#value(part);
  }

  lines(): readonly JsonLine[] {
    return this.#lines;
  }

  #key(part: string, top: Container): void {
    top.key = String(JSON.parse(part));
    this.#line(part);
  }

  #value(part: string): void {
    if (this.#isFresh) this.#line(part);
    else this.#append(part);
    if (part !== '{' && part !== '[') return;
    this.#open.push({ isArray: part === '[', pointer: this.#pointer(), index: 0, key: '' });
    this.#isFresh = true;
  }

  #close(part: string): void {
    const closed = this.#open.pop();
    const last = this.#lines.at(-1);
    const isEmpty = last !== undefined && last.pointer === closed?.pointer && /[{[]$/.test(last.text);
    if (isEmpty) this.#append(part);
    else this.#lines.push({ depth: this.#open.length, text: part, pointer: closed?.pointer ?? '' });
    this.#isFresh = false;
  }

  #separate(part: string): void {
    this.#append(part);
    const top = this.#open.at(-1);
    if (top) top.index += 1;
    this.#isFresh = true;
  }

  #line(text: string): void {
    this.#lines.push({ depth: this.#open.length, text, pointer: this.#pointer() });
    this.#isFresh = false;
  }

  #append(text: string): void {
    const last = this.#lines.at(-1);
    if (last) last.text += text;
  }

  #pointer(): string {
    const top = this.#open.at(-1);
    if (!top) return '';
    const step = top.isArray ? String(top.index) : top.key.replaceAll('~', '~0').replaceAll('/', '~1');
    return `${top.pointer}/${step}`;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Returns the pointer to mark: the one asked for, or the nearest value around it that has a line of its own. */
export function nearestPointer(lines: readonly JsonLine[], pointer: string): string {
  const known = new Set(lines.map((line) => line.pointer));
  let candidate = pointer;
  while (candidate !== '' && !known.has(candidate))
    candidate = candidate.slice(0, candidate.lastIndexOf('/'));
  return candidate;
}
