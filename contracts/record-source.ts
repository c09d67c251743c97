import type { Provenance } from '../schemas/evidence.ts';
import { loadOperationSchema } from '../schemas/load-operation-schema.ts';
import type { PropertySchema } from '../schemas/operation-schema.ts';
import type { FieldPlace } from './requirement.ts';

const missing = new Set<string>();

/**
 * Returns where the remark of an operation's page stands that contains `phrase`: lines of a doc record move when it is
 * edited, its words do not. Where no remark holds it any more (a page was imported), the document as a whole is the source,
 * and {@link missingQuotes} tells of it.
 */
export function remarkSource(operation: string, phrase: string): Provenance {
  const remarks = loadOperationSchema(operation)['x-remarks'].filter(({ text }) => text.includes(phrase));
  return (remarks.length === 1 ? remarks[0]?.source : undefined) ?? unquoted(operation, phrase);
}

/** Returns where the row of a field stands; the document as a whole where it has no such field any more. */
export function rowSource(operation: string, { direction, path }: FieldPlace): Provenance {
  const row = propertyAt(loadOperationSchema(operation).$defs[direction], path);
  return row?.['x-source'] ?? unquoted(operation, `${direction}.${path}`);
}

/** Returns where the title of an operation's document stands, for what it says. */
export function titleSource(operation: string): Provenance {
  const { sources, id } = loadOperationSchema(operation)['x-operation'];
  return sources[0] ?? { document: id, line: 1 };
}

/** Returns the quotes of rules that their documents do not hold, or hold more than once. */
export function missingQuotes(): readonly string[] {
  return [...missing];
}

function unquoted(operation: string, quoted: string): Provenance {
  missing.add(`${operation}: ${quoted}`);
  return titleSource(operation);
}

function propertyAt(message: PropertySchema, path: string): PropertySchema | undefined {
  return path
    .replaceAll('[]', '.[]')
    .split('.')
    .reduce<PropertySchema | undefined>(
      (parent, name) => (name === '[]' ? parent?.items : parent?.properties?.[name]),
      message,
    );
}
