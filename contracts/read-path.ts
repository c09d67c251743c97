import type { Content, EnvelopeKind, Json } from './operation.ts';

/** One step into a message: a member's name, or an element's position. */
type Step = string | number;

/** A value found in a message, and where: an RFC 6901 JSON pointer. */
export interface FoundValue {
  readonly pointer: string;
  readonly value: unknown;
}

/** True where a requirement's path leads into the content of a request, false where it names an envelope field. */
export function isContentPath(envelope: EnvelopeKind, path: string): boolean {
  const isWrapped = envelope === 'paas' || envelope === 'paas-unsigned';
  return !isWrapped || path.startsWith('content.');
}

/** Returns every value a requirement's path reaches in a parsed message; `[]` reaches each element of an array. */
export function readPath(message: unknown, path: string): readonly FoundValue[] {
  const found: FoundValue[] = [];
  collect({ pointer: '', value: message }, namesOf(path), 0, found);
  return found;
}

/** Every check of every answer walks dozens of paths: this goes down them without lists in between. */
function collect(from: FoundValue, names: readonly string[], depth: number, found: FoundValue[]): void {
  let { pointer, value } = from;
  for (let at = depth; at < names.length; at += 1) {
    const name = names[at] ?? '';
    if (name === '[]') {
      if (!Array.isArray(value)) return;
      for (const [index, element] of value.entries())
        collect({ pointer: `${pointer}/${index}`, value: element }, names, at + 1, found);
      return;
    }
    if (!isObject(value) || !Object.hasOwn(value, name)) return;
    pointer += `/${escapePointer(name)}`;
    value = value[name];
  }
  found.push({ pointer, value });
}

/** Returns the value at a requirement's path in a request's content, of the first element where the path has `[]`. */
export function getAt(content: Content, path: string): Json | undefined {
  let value: unknown = content;
  for (const step of stepsInContent(path)) {
    value = childOf(value, step);
  }
  return value as Json | undefined;
}

/**
 * Returns the content with `value` at a requirement's path, in the first element where the path has `[]`;
 * objects and arrays that are missing on the way are made.
 */
export function setAt(content: Content, path: string, value: Json): Content {
  return withChild(content, stepsInContent(path), value) as Content;
}

/** Returns the content without the member at a requirement's path; the same content where there is none. */
export function removeAt(content: Content, path: string): Content {
  if (getAt(content, path) === undefined) return content;
  return withChild(content, stepsInContent(path), undefined) as Content;
}

function withChild(parent: unknown, steps: readonly Step[], value: Json | undefined): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const child = withChild(childOf(parent, step), rest, value);
  if (typeof step === 'number') {
    const elements: readonly unknown[] = Array.isArray(parent) ? parent : [];
    return child === undefined ? elements.toSpliced(step, 1) : replaceElement(elements, step, child);
  }
  const { [step]: _replaced, ...others } = isObject(parent) ? parent : {};
  if (child === undefined) return others;
  return isObject(parent) ? { ...parent, [step]: child } : { [step]: child };
}

function replaceElement(elements: readonly unknown[], index: number, value: unknown): readonly unknown[] {
  return index < elements.length ? elements.with(index, value) : [...elements, value];
}

function childOf(parent: unknown, step: Step): unknown {
  if (typeof step === 'number') return Array.isArray(parent) ? parent[step] : undefined;
  return isObject(parent) && Object.hasOwn(parent, step) ? parent[step] : undefined;
}

function stepsInContent(path: string): readonly Step[] {
  const names = namesOf(path);
  return (names[0] === 'content' ? names.slice(1) : names).map((name) => (name === '[]' ? 0 : name));
}

// Paths are those of requirements: there are not many, and the sandbox walks some of them with every request.
const knownNames = new Map<string, readonly string[]>();

/** `content.payMethod[].points` is content, payMethod, [], points. */
function namesOf(path: string): readonly string[] {
  const names = knownNames.get(path) ?? path.replaceAll('[]', '.[]').split('.');
  knownNames.set(path, names);
  return names;
}

const reserved = /[~/]/;

function escapePointer(name: string): string {
  return reserved.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
