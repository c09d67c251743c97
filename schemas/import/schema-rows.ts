import type { FieldRow } from '../doc-page.ts';
import type { Requiredness } from '../evidence.ts';
import { flattenSchema } from './flatten-schema.ts';
import type { FindingList, ImportFindingCode } from './import-finding.ts';
import { type JsonObject, memberOf, printValue, textOf } from './json-value.ts';
import { importLimits } from './limits.ts';
import type { FlatSchema, NestedSchema } from './merged-schema.ts';
import { schemaFacts } from './schema-facts.ts';
import { schemaType } from './schema-type.ts';

/** Where a schema stands: file name, place for findings, and the document its references name. */
export interface SchemaPlace {
  readonly document: string;
  readonly at: string;
  readonly root: JsonObject;
  readonly findings: FindingList;
}

/** The rows of a message's schema; `isCut` where a limit left some out. */
export interface SchemaRows {
  readonly isObject: boolean;
  readonly rows: readonly FieldRow[];
  readonly isCut: boolean;
}

/** Reads the schema of one message into rows. Never throws; what cannot be read is a finding. */
export function readSchemaRows(schema: JsonObject, place: SchemaPlace): SchemaRows {
  const reader = new SchemaReader(place);
  const root = reader.flatten({ node: schema, trail: [] }, '');
  const isObject = root.properties !== undefined || schemaType(root).type === 'object';
  return { isObject, rows: isObject ? reader.rowsOf(root, { path: '', depth: 1 }) : [], isCut: reader.isCut };
}

interface Spot {
  /** Path of the field, `content.payMethod[].points`. */
  readonly path: string;
  readonly depth: number;
}

class SchemaReader {
  readonly #place: SchemaPlace;
  #nodes = 0;
  #isTooDeep = false;

  constructor(place: SchemaPlace) {
    this.#place = place;
  }

  get isCut(): boolean {
    return this.#isTooDeep || this.#nodes > importLimits.nodes;
  }

  flatten({ node, trail }: NestedSchema, path: string): FlatSchema {
    const { root, findings } = this.#place;
    const spend = (at: string, nodes: number) => this.#spend(at, nodes);
    return flattenSchema(node, { trail, level: 0, at: this.#at(path) }, { root, findings, spend });
  }

  rowsOf(flat: FlatSchema, spot: Spot): readonly FieldRow[] {
    if (flat.properties === undefined) return [];
    if (spot.depth > importLimits.nesting) {
      // One finding is enough: every branch ends at the same level.
      if (!this.#isTooDeep) this.#report('nesting-too-deep', spot.path, String(importLimits.nesting));
      this.#isTooDeep = true;
      return [];
    }
    const required = this.#requiredNames(flat, spot.path);
    const rows = new Map<string, FieldRow>();
    for (const [key, nested] of flat.properties) {
      if (this.#nodes > importLimits.nodes) break;
      const name = this.#usableName(key, rows, spot.path);
      if (name === undefined) continue;
      const listed = required.has(key) ? 'yes' : 'no';
      const row = this.#readRow(name, nested, flat.hasAlternatives ? 'unknown' : listed, spot);
      if (row !== undefined) rows.set(name, row);
    }
    return [...rows.values()];
  }

  #readRow(name: string, nested: NestedSchema, listed: Requiredness, spot: Spot): FieldRow | undefined {
    const path = spot.path === '' ? name : `${spot.path}.${name}`;
    const flat = this.flatten(nested, path);
    // The share of the message ran out just here: a row without a type would be an invention.
    if (this.#nodes > importLimits.nodes && Object.keys(flat.keywords).length === 0) return undefined;
    const { type, printed, by, isNullable } = schemaType(flat);
    if (by !== undefined) this.#reportType(by, path, printed);
    const facts = this.#readFacts(flat.keywords, type, path);
    const below = this.#readBelow(flat, type, { path, depth: spot.depth + 1 });
    const notes = [
      facts.note,
      isNullable ? '可为 null' : undefined,
      flat.isCyclic ? '循环引用，止于此' : undefined,
      below.note,
    ];
    const note = notes.filter((text) => text !== undefined).join('；');
    return {
      name,
      type,
      printedType: printed,
      ...(below.itemType === undefined ? {} : { itemType: below.itemType }),
      required: memberOf(flat.keywords, 'required') === true ? 'yes' : listed,
      meaning: this.#meaningOf(flat.keywords, path),
      ...facts,
      ...(note === '' ? {} : { note }),
      children: below.children,
      source: { document: this.#place.document, line: 1 },
    };
  }

  #readBelow(flat: FlatSchema, type: FieldRow['type'], spot: Spot): BelowRow {
    if (type === 'object') return { children: this.rowsOf(flat, spot) };
    if (type !== 'array' || flat.items === undefined) return { children: [] };
    return this.#readItems(flat.items, { ...spot, path: `${spot.path}[]` });
  }

  #readItems(items: NestedSchema, spot: Spot): BelowRow {
    const isTuple = Array.isArray(items.node);
    if (isTuple) this.#report('schema-keyword-wrong', spot.path, printValue(items.node));
    const node = isTuple ? (items.node as readonly unknown[])[0] : items.node;
    const element = this.flatten({ node, trail: items.trail }, spot.path);
    const { type, printed, by } = schemaType(element);
    // `items: {}` says nothing, which is no mistake.
    if (by !== undefined && printed !== 'unknown') this.#reportType(by, spot.path, printed);
    if (type === 'object') {
      const children = this.rowsOf(element, spot);
      const note = element.isCyclic ? { note: '元素循环引用，止于此' } : {};
      return { children, ...(children.length === 0 ? { itemType: type } : {}), ...note };
    }
    const facts = this.#readFacts(element.keywords, type, spot.path);
    return { children: [], ...(type === 'unknown' ? {} : { itemType: type }), ...elementNote(facts) };
  }

  #readFacts(keywords: JsonObject, type: FieldRow['type'], path: string): Partial<FieldRow> {
    const values = memberOf(keywords, 'enum');
    // An enumeration that is referenced a thousand times is read a thousand times.
    if (Array.isArray(values) && !this.#spend(this.#at(path), values.length)) return {};
    const { facts, problems } = schemaFacts(keywords, type);
    for (const { code, actual } of problems) this.#report(code, path, actual);
    return facts;
  }

  #requiredNames(flat: FlatSchema, path: string): ReadonlySet<unknown> {
    const required = memberOf(flat.keywords, 'required');
    if (required === undefined || required === null || typeof required === 'boolean') return new Set();
    if (!Array.isArray(required) || !this.#spend(this.#at(path), required.length)) {
      this.#report('schema-keyword-wrong', path, `required: ${printValue(required)}`);
      return new Set();
    }
    const stray = required.filter((name) => typeof name !== 'string' || flat.properties?.has(name) !== true);
    if (stray.length > 0) this.#report('required-unknown', path, printValue(stray));
    return new Set(required);
  }

  #usableName(key: string, rows: ReadonlyMap<string, unknown>, path: string): string | undefined {
    const name = key.trim();
    if (name === '' || name.length > importLimits.nameLength || rows.has(name)) {
      this.#report('name-unusable', path, JSON.stringify(key.slice(0, importLimits.nameLength)));
      return undefined;
    }
    if (name !== key) this.#report('name-trimmed', path, JSON.stringify(key));
    return name;
  }

  /** The description; a title stands in for it, except the one YApi itself writes. */
  #meaningOf(keywords: JsonObject, path: string): string {
    const title = textOf(memberOf(keywords, 'title'));
    const text = textOf(memberOf(keywords, 'description')) || (title === 'empty object' ? '' : title);
    if (text.length <= importLimits.textLength) return text;
    this.#report('text-too-long', path, text);
    return `${text.slice(0, importLimits.textLength)}…`;
  }

  #spend(at: string, nodes: number): boolean {
    const wasWithin = this.#nodes <= importLimits.nodes;
    this.#nodes += nodes;
    const isWithin = this.#nodes <= importLimits.nodes;
    if (wasWithin && !isWithin) this.#place.findings.add('nodes-too-many', at, String(importLimits.nodes));
    return isWithin;
  }

  #reportType(by: 'alias' | 'first-of-several' | 'unknown', path: string, printed: string): void {
    const codes = {
      alias: 'type-alias',
      'first-of-several': 'type-several',
      unknown: 'type-unknown',
    } as const;
    this.#report(codes[by], path, printed);
  }

  #report(code: ImportFindingCode, path: string, actual: string): void {
    this.#place.findings.add(code, this.#at(path), actual);
  }

  #at(path: string): string {
    return path === '' ? this.#place.at : `${this.#place.at} ${path}`;
  }
}

interface BelowRow extends Pick<FieldRow, 'children' | 'itemType'> {
  readonly note?: string;
}

/** A record has no columns for the elements of an array: what limits them becomes a remark. */
function elementNote({ minLength, maxLength, enumeration, pattern, note }: Partial<FieldRow>): {
  readonly note?: string;
} {
  const words = [
    minLength === undefined ? undefined : `minLength ${minLength}`,
    maxLength === undefined ? undefined : `maxLength ${maxLength}`,
    enumeration === undefined ? undefined : `枚举 ${enumeration.map(({ value }) => value).join('、')}`,
    pattern === undefined ? undefined : `pattern ${pattern}`,
    note,
  ].filter((word) => word !== undefined);
  return words.length === 0 ? {} : { note: `元素：${words.join('，')}` };
}
