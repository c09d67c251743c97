import type { FieldRow, FieldType } from '../doc-page.ts';
import { inferRows } from '../parsers/example-rows.ts';
import type { FindingList } from './import-finding.ts';
import type { JsonObject } from './json-value.ts';
import { importLimits } from './limits.ts';
import { readSampleFacts, type SampleFact } from './sample-facts.ts';

/** Where an example stands: file name and place for findings. */
export interface SamplePlace {
  readonly document: string;
  readonly at: string;
  readonly findings: FindingList;
}

/**
 * Infers the rows of a message from an example: names, types and nesting, and from its comments the meanings.
 * `undefined` where the example is too deep or too long to be one.
 */
export function readSampleRows(
  value: JsonObject,
  text: string,
  place: SamplePlace,
): readonly FieldRow[] | undefined {
  if (text.length > importLimits.sampleChars) {
    place.findings.add('body-too-long', place.at, String(text.length));
    return undefined;
  }
  if (depthOf(value) > importLimits.nesting) {
    place.findings.add('nesting-too-deep', place.at, String(importLimits.nesting));
    return undefined;
  }
  place.findings.add('body-by-example', place.at);
  const facts = readSampleFacts(text);
  const rows = inferRows(JSON.stringify(value), { document: place.document, line: 1 });
  return decorate(rows, '', facts, place);
}

/** Levels of objects and arrays; counted without recursion, since nothing has bounded them yet. */
function depthOf(value: unknown): number {
  let level: readonly unknown[] = [value];
  for (let depth = 0; ; depth += 1) {
    const below = level.filter((member): member is object => typeof member === 'object' && member !== null);
    if (below.length === 0 || depth > importLimits.nesting) return depth;
    level = [...new Set(below.flatMap((member): unknown[] => Object.values(member)))];
  }
}

function decorate(
  rows: readonly FieldRow[],
  parent: string,
  facts: ReadonlyMap<string, SampleFact>,
  place: SamplePlace,
): readonly FieldRow[] {
  const named = new Map<string, FieldRow>();
  for (const row of rows) {
    const path = parent === '' ? row.name : `${parent}.${row.name}`;
    // Mock.js writes its rule behind the name: `list|1-5`, `id|+1`.
    const [name = '', ...rule] = row.name.split('|');
    if (name.trim() === '' || name.length > importLimits.nameLength || named.has(name.trim())) {
      place.findings.add('name-unusable', `${place.at} ${parent}`, row.name);
      continue;
    }
    const { comment = '', placeholder } = facts.get(path) ?? {};
    const mock = placeholder ?? (rule.length === 0 ? undefined : `|${rule.join('|')}`);
    const type = placeholder === undefined ? row.type : placeholderType(placeholder);
    const children = decorate(row.children, row.type === 'array' ? `${path}[]` : path, facts, place);
    named.set(name.trim(), {
      ...row,
      name: name.trim(),
      type,
      meaning: comment.slice(0, importLimits.textLength),
      ...(mock === undefined ? {} : { mock: mock.slice(0, importLimits.textLength) }),
      children,
    });
  }
  return [...named.values()];
}

/** A placeholder is a text in the example, yet stands for a value of its own type. */
function placeholderType(placeholder: string): FieldType {
  if (/^@(?:natural|integer|int|float|timestamp)\b/u.test(placeholder)) return 'number';
  return /^@bool(?:ean)?\b/u.test(placeholder) ? 'boolean' : 'string';
}
