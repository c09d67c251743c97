import type { FieldType } from '../doc-page.ts';
import { memberOf } from './json-value.ts';
import { importLimits } from './limits.ts';
import type { FlatSchema } from './merged-schema.ts';

/** The type of a schema as the file prints it, and what it is in JSON. */
export interface SchemaType {
  readonly type: FieldType;
  readonly printed: string;
  /** How `type` was found, where it is not simply what is printed. */
  readonly by?: 'alias' | 'first-of-several' | 'unknown';
  readonly isNullable: boolean;
}

const jsonTypes = ['string', 'number', 'integer', 'boolean', 'object', 'array'] as const;

/** Words of other type systems that people type into YApi, in lower case. */
const aliases: Readonly<Record<string, FieldType>> = {
  int: 'integer',
  int32: 'integer',
  int64: 'integer',
  long: 'integer',
  short: 'integer',
  byte: 'integer',
  biginteger: 'integer',
  float: 'number',
  double: 'number',
  decimal: 'number',
  bigdecimal: 'number',
  bool: 'boolean',
  char: 'string',
  text: 'string',
  list: 'array',
  map: 'object',
};

/** Returns the type of a schema; where none is printed, the one that its keywords imply. */
export function schemaType(schema: FlatSchema): SchemaType {
  const { keywords } = schema;
  const printed = memberOf(keywords, 'type');
  const isNullable =
    memberOf(keywords, 'nullable') === true || (Array.isArray(printed) && printed.includes('null'));
  if (Array.isArray(printed)) {
    const types = printed.filter((type) => type !== 'null');
    const reading = readType(types[0]);
    return {
      ...reading,
      isNullable,
      ...(types.length > 1
        ? {
            printed: types.slice(0, jsonTypes.length).join(' | ').slice(0, importLimits.nameLength),
            by: 'first-of-several',
          }
        : {}),
    };
  }
  if (printed === undefined || printed === null || printed === '')
    return { ...impliedType(schema), isNullable };
  return { ...readType(printed), isNullable };
}

function readType(printed: unknown): Omit<SchemaType, 'isNullable'> {
  if (typeof printed !== 'string') return { type: 'unknown', printed: '', by: 'unknown' };
  const type = jsonTypes.find((known) => known === printed);
  if (type !== undefined) return { type, printed };
  const short = printed.trim().slice(0, importLimits.nameLength);
  const lower = short.toLowerCase();
  const alias =
    jsonTypes.find((known) => known === lower) ??
    (Object.hasOwn(aliases, lower) ? aliases[lower] : undefined);
  return alias === undefined
    ? { type: 'unknown', printed: short, by: 'unknown' }
    : { type: alias, printed: short, by: 'alias' };
}

function impliedType(schema: FlatSchema): Omit<SchemaType, 'isNullable'> {
  if (schema.properties !== undefined) return { type: 'object', printed: 'object' };
  if (schema.items !== undefined) return { type: 'array', printed: 'array' };
  const values = memberOf(schema.keywords, 'enum');
  const types = new Set(Array.isArray(values) ? values.map((value) => typeof value) : []);
  const [only] = types;
  if (types.size === 1 && (only === 'string' || only === 'number' || only === 'boolean')) {
    return { type: only, printed: only };
  }
  return { type: 'unknown', printed: 'unknown', by: 'unknown' };
}
