import { isJsonObject, type JsonObject, memberOf, printValue } from './json-value.ts';

/** A schema below another one, with the references that are open around it: following one of them again is a cycle. */
export interface NestedSchema {
  readonly node: unknown;
  readonly trail: readonly string[];
}

/** A schema with its references followed and its parts merged. */
export interface FlatSchema {
  /** The keywords that rows are read from, `properties` and `items` apart. */
  readonly keywords: JsonObject;
  readonly properties?: ReadonlyMap<string, NestedSchema>;
  readonly items?: NestedSchema;
  /** True where some parts are alternatives, so that no field is required for certain. */
  readonly hasAlternatives: boolean;
  readonly isCyclic: boolean;
}

const keywords = [
  'type',
  'title',
  'description',
  'required',
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

/** What merging needs from outside: a count that stops it, and where to say what is wrong. */
export interface MergeContext {
  readonly spend: (nodes: number) => boolean;
  readonly report: (code: 'types-disagree' | 'schema-keyword-wrong', actual: string) => void;
}

/** A schema put together from several: the first that states a keyword keeps it; properties and required fields add up. */
export class MergedSchema {
  hasAlternatives = false;
  isCyclic = false;
  readonly #context: MergeContext;
  readonly #keywords = new Map<string, unknown>();
  #properties: Map<string, NestedSchema> | undefined;
  #items: NestedSchema | undefined;

  constructor(context: MergeContext) {
    this.#context = context;
  }

  /** Adds what a schema says itself; references and parts are the caller's. */
  addOwn(schema: JsonObject, trail: readonly string[]): void {
    this.#addKeywords(schema);
    const items = memberOf(schema, 'items');
    if (items !== undefined && items !== null) this.#items ??= { node: items, trail };
    const properties = memberOf(schema, 'properties');
    if (properties === undefined || properties === null) return;
    if (!isJsonObject(properties)) {
      this.#context.report('schema-keyword-wrong', `properties: ${printValue(properties)}`);
      return;
    }
    const names = Object.keys(properties);
    if (!this.#context.spend(names.length)) return;
    this.#addProperties(names.map((name) => [name, { node: memberOf(properties, name), trail }] as const));
  }

  addFlat(part: FlatSchema): void {
    const types = [this.#keywords.get('type'), memberOf(part.keywords, 'type')];
    if (typeof types[0] === 'string' && typeof types[1] === 'string' && types[0] !== types[1]) {
      this.#context.report('types-disagree', types.join(', '));
    }
    this.#addKeywords(part.keywords);
    this.#items ??= part.items;
    if (part.properties !== undefined && this.#context.spend(part.properties.size))
      this.#addProperties(part.properties);
    this.hasAlternatives ||= part.hasAlternatives;
    this.isCyclic ||= part.isCyclic;
  }

  flat(): FlatSchema {
    return {
      keywords: Object.fromEntries(this.#keywords),
      ...(this.#properties === undefined ? {} : { properties: this.#properties }),
      ...(this.#items === undefined ? {} : { items: this.#items }),
      hasAlternatives: this.hasAlternatives,
      isCyclic: this.isCyclic,
    };
  }

  #addKeywords(schema: JsonObject): void {
    for (const keyword of keywords) {
      const value = memberOf(schema, keyword);
      if (value === undefined) continue;
      const known = this.#keywords.get(keyword);
      if (known === undefined) this.#keywords.set(keyword, value);
      else if (keyword === 'required' && known !== value) this.#addRequired(known, value);
    }
  }

  #addRequired(known: unknown, value: unknown): void {
    if (!Array.isArray(known) || !Array.isArray(value)) return;
    if (this.#context.spend(known.length + value.length))
      this.#keywords.set('required', [...known, ...value]);
  }

  #addProperties(properties: Iterable<readonly [string, NestedSchema]>): void {
    this.#properties ??= new Map();
    for (const [name, nested] of properties) {
      if (!this.#properties.has(name)) this.#properties.set(name, nested);
    }
  }
}
