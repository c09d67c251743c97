import type { FlatSchema, FlattenContext } from './flatten-schema.ts';
import { isJsonObject, type JsonObject, memberOf } from './json-value.ts';

/** The keywords that rows are read from; nothing else of a schema is carried along. */
const keywords = [
  'type',
  'title',
  'description',
  'properties',
  'required',
  'items',
  'nullable',
  'enum',
  'enumDesc',
  'const',
  'default',
  'example',
  'mock',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'deprecated',
] as const;

/** A schema put together from several: the first that states a keyword keeps it; properties and required fields add up. */
export class MergedSchema {
  hasAlternatives = false;
  #isCyclic = false;
  readonly #keywords = new Map<string, unknown>();
  readonly #trail: Set<string>;

  constructor(trail: readonly string[]) {
    this.#trail = new Set(trail);
  }

  addKeywords(schema: JsonObject): void {
    for (const keyword of keywords) {
      const value = memberOf(schema, keyword);
      if (value !== undefined && !this.#keywords.has(keyword)) this.#keywords.set(keyword, value);
    }
  }

  /** Adds a part; its properties and required fields are counted, since a part may be referenced many times. */
  add(part: FlatSchema, at: string, context: FlattenContext): void {
    const properties = sizeOf(this.#keywords.get('properties')) + sizeOf(memberOf(part.schema, 'properties'));
    const required = [
      ...listOf(this.#keywords.get('required')),
      ...listOf(memberOf(part.schema, 'required')),
    ];
    const own = this.#keywords.get('properties');
    const other = memberOf(part.schema, 'properties');
    const types = [this.#keywords.get('type'), memberOf(part.schema, 'type')];
    if (typeof types[0] === 'string' && typeof types[1] === 'string' && types[0] !== types[1]) {
      context.findings.add('types-disagree', at, types.join(', '));
    }
    if (isJsonObject(own) && isJsonObject(other) && context.spend(at, properties)) {
      this.#keywords.set('properties', { ...other, ...own });
    }
    if (required.length > 0 && context.spend(at, required.length)) this.#keywords.set('required', required);
    this.addKeywords(part.schema);
    this.hasAlternatives ||= part.hasAlternatives;
    this.#isCyclic ||= part.isCyclic;
    for (const reference of part.trail) this.#trail.add(reference);
  }

  flat(): FlatSchema {
    return {
      schema: Object.fromEntries(this.#keywords),
      trail: [...this.#trail],
      hasAlternatives: this.hasAlternatives,
      isCyclic: this.#isCyclic,
    };
  }
}

function sizeOf(value: unknown): number {
  return isJsonObject(value) ? Object.keys(value).length : 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
