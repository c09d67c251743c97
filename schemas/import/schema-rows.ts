import type { FieldRow } from '../doc-page.ts';
import type { Requiredness } from '../evidence.ts';
import { type FlatSchema, flattenSchema } from './flatten-schema.ts';
import type { FindingList } from './import-finding.ts';
import { isJsonObject, type JsonObject, memberOf, printValue, textOf } from './json-value.ts';
import { importLimits } from './limits.ts';
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
  const root = reader.flatten(schema, [], place.at);
  const isObject = schemaType(root.schema).type === 'object';
  return { isObject, rows: isObject ? reader.rowsOf(root, { path: '', depth: 1 }) : [], isCut: reader.isCut };
}

interface Spot {
  /** Path of the field in dotted notation, `content.payMethod[].points`. */
  readonly path: string;
  readonly depth: number;
}

class SchemaReader {
  readonly #place: SchemaPlace;
  #nodes = 0;
  #tooDeep = false;

  constructor(place: SchemaPlace) {
    this.#place = place;
  }

  get isCut(): boolean {
    return this.#tooDeep || this.#nodes > importLimits.nodes;
  }

  flatten(node: unknown, trail: readonly string[], at: string): FlatSchema {
    const { root, findings } = this.#place;
    return flattenSchema(node, trail, at, { root, findings, spend: (spot) => this.#spend(spot) });
  }

  rowsOf(flat: FlatSchema, spot: Spot): readonly FieldRow[] {
    const properties = memberOf(flat.schema, 'properties');
    if (properties === undefined || properties === null) return [];
    if (!isJsonObject(properties)) {
      this.#report('schema-keyword-wrong', spot.path, `properties: ${printValue(properties)}`);
      return [];
    }
    if (spot.depth > importLimits.nesting) {
      // One finding is enough: every branch ends at the same level.
      if (!this.#tooDeep) this.#report('nesting-too-deep', spot.path, String(importLimits.nesting));
      this.#tooDeep = true;
      return [];
    }
    return this.#readProperties(flat, properties, spot);
  }

  #readProperties(flat: FlatSchema, properties: JsonObject, spot: Spot): readonly FieldRow[] {
    const requiredNames = this.#requiredNames(flat, properties, spot);
    const rows = new Map<string, FieldRow>();
    for (const key of Object.keys(properties)) {
      if (this.#nodes > importLimits.nodes) break;
      const name = this.#usableName(key, rows, spot);
      if (name === undefined) continue;
      const listed = requiredNames.has(key) ? 'yes' : 'no';
      rows.set(
        name,
        this.#readRow(name, memberOf(properties, key), flat, flat.hasAlternatives ? 'unknown' : listed, spot),
      );
    }
    return [...rows.values()];
  }

  #readRow(name: string, node: unknown, parent: FlatSchema, listed: Requiredness, spot: Spot): FieldRow {
    const path = spot.path === '' ? name : `${spot.path}.${name}`;
    const flat = this.flatten(node, parent.trail, this.#at(path));
    const { type, printed, by, isNullable } = schemaType(flat.schema);
    if (by !== undefined) this.#reportType(by, path, printed);
    const { facts, problems } = schemaFacts(flat.schema, type);
    for (const { code, actual } of problems) this.#report(code, path, actual);
    const notes = [
      facts.note,
      ...(isNullable ? ['可为 null'] : []),
      ...(flat.isCyclic ? ['循环引用，止于此'] : []),
    ];
    const inner = { path, depth: spot.depth + 1 };
    const below =
      type === 'array'
        ? this.#readItems(flat, inner)
        : { children: type === 'object' ? this.rowsOf(flat, inner) : [] };
    const note = [...notes, below.note].filter((text) => text !== undefined && text !== '').join('；');
    const { document } = this.#place;
    const required = memberOf(flat.schema, 'required') === true ? 'yes' : listed;
    return {
      name,
      type,
      printedType: printed,
      ...(below.itemType === undefined ? {} : { itemType: below.itemType }),
      required,
      meaning: meaningOf(flat.schema),
      ...facts,
      ...(note === '' ? {} : { note }),
      children: below.children,
      source: { document, line: 1 },
    };
  }

  #readItems(
    flat: FlatSchema,
    spot: Spot,
  ): Pick<FieldRow, 'children' | 'itemType'> & { readonly note?: string } {
    const items = memberOf(flat.schema, 'items');
    if (items === undefined || items === null) return { children: [] };
    const path = `${spot.path}[]`;
    if (Array.isArray(items)) this.#report('schema-keyword-wrong', path, 'items: […]');
    const element = this.flatten(Array.isArray(items) ? items[0] : items, flat.trail, this.#at(path));
    const { type, printed, by } = schemaType(element.schema);
    if (by !== undefined && Object.keys(element.schema).length > 0) this.#reportType(by, path, printed);
    if (type === 'object') {
      const children = this.rowsOf(element, { path, depth: spot.depth });
      return {
        children,
        ...(children.length === 0 ? { itemType: type } : {}),
        ...(element.isCyclic ? { note: '元素循环引用，止于此' } : {}),
      };
    }
    const { facts } = schemaFacts(element.schema, type);
    return { children: [], ...(type === 'unknown' ? {} : { itemType: type }), ...elementNote(facts) };
  }

  #requiredNames(flat: FlatSchema, properties: JsonObject, spot: Spot): ReadonlySet<string> {
    const required = memberOf(flat.schema, 'required');
    if (required === undefined || required === null || typeof required === 'boolean') return new Set();
    if (!Array.isArray(required)) {
      this.#report('schema-keyword-wrong', spot.path, `required: ${printValue(required)}`);
      return new Set();
    }
    const names = new Set(required.filter((name): name is string => typeof name === 'string'));
    const stray = [...names].filter((name) => !Object.hasOwn(properties, name));
    if (stray.length > 0) this.#report('required-unknown', spot.path, stray.join(', '));
    return names;
  }

  #usableName(key: string, rows: ReadonlyMap<string, unknown>, spot: Spot): string | undefined {
    const name = key.trim();
    if (name === '' || name.length > importLimits.nameLength || rows.has(name)) {
      this.#report('name-unusable', spot.path, JSON.stringify(key.slice(0, importLimits.nameLength)));
      return undefined;
    }
    if (name !== key) this.#report('name-trimmed', spot.path, JSON.stringify(key));
    return name;
  }

  #spend(at: string): boolean {
    this.#nodes += 1;
    if (this.#nodes === importLimits.nodes + 1)
      this.#place.findings.add('nodes-too-many', at, String(importLimits.nodes));
    return this.#nodes <= importLimits.nodes;
  }

  #reportType(by: 'alias' | 'first-of-several' | 'unknown', path: string, printed: string): void {
    const codes = {
      alias: 'type-alias',
      'first-of-several': 'type-several',
      unknown: 'type-unknown',
    } as const;
    this.#report(codes[by], path, printed);
  }

  #report(code: Parameters<FindingList['add']>[0], path: string, actual: string): void {
    this.#place.findings.add(code, this.#at(path), actual);
  }

  #at(path: string): string {
    return path === '' ? this.#place.at : `${this.#place.at} ${path}`;
  }
}

/** The description; a title stands in for it, except the one YApi itself writes. */
function meaningOf(schema: JsonObject): string {
  const title = textOf(memberOf(schema, 'title'));
  return textOf(memberOf(schema, 'description')) || (title === 'empty object' ? '' : title);
}

function elementNote(facts: Partial<FieldRow>): { readonly note?: string } {
  const { minLength, maxLength, enumeration, pattern, note } = facts;
  const words = [
    ...(minLength === undefined ? [] : [`minLength ${minLength}`]),
    ...(maxLength === undefined ? [] : [`maxLength ${maxLength}`]),
    ...(enumeration === undefined ? [] : [`枚举 ${enumeration.map(({ value }) => value).join('、')}`]),
    ...(pattern === undefined ? [] : [`pattern ${pattern}`]),
    ...(note === undefined ? [] : [note]),
  ];
  return words.length === 0 ? {} : { note: `元素：${words.join('，')}` };
}
