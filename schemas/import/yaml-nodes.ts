import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Entries } from './row-entries.ts';

/** Returns a mapping, one key a line; keys without a value are left out. */
export function blockMap(entries: Entries): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of entries) {
    if (value !== undefined) map.items.push(new Pair(new Scalar(key), nodeOf(value)));
  }
  return map;
}

/** Returns a mapping on one line. */
export function flowMap(entries: Entries): YAMLMap {
  const map = blockMap(entries);
  map.flow = true;
  return map;
}

/** Returns a list, one item a line, or undefined where it is empty. */
export function blockList(items: readonly unknown[]): YAMLSeq | undefined {
  if (items.length === 0) return undefined;
  const list = new YAMLSeq();
  list.items = items.map(nodeOf);
  return list;
}

/** Returns a list on one line, or undefined where it is empty. */
export function flowList(items: readonly unknown[]): YAMLSeq | undefined {
  const list = blockList(items);
  if (list !== undefined) list.flow = true;
  return list;
}

function nodeOf(value: unknown): Node {
  if (value instanceof YAMLMap || value instanceof YAMLSeq) return value;
  // Half of a surrogate pair, which JSON may hold, has no UTF-8.
  return new Scalar(typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\uFFFD') : value);
}
