import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { loadOperationSchema } from '../../schemas/load-operation-schema.ts';
import { pick } from './read-content.ts';

type Direction = 'request' | 'response';

const known = new Map<string, readonly string[]>();

/** Returns the fields an operation's page lists directly inside `content`. */
export function listedFields(operation: string, direction: Direction): readonly string[] {
  const key = `${operation}#${direction}`;
  const fields = known.get(key) ?? readFields(operation, direction);
  known.set(key, fields);
  return fields;
}

/** Returns the members that the operation's page lists: interfaces that share a row in the world list different ones of it. */
export function listedOnly(operation: string, direction: Direction, content: JsonObject): JsonObject {
  return pick(content, listedFields(operation, direction));
}

function readFields(operation: string, direction: Direction): readonly string[] {
  const { content } = loadOperationSchema(operation).$defs[direction].properties ?? {};
  return Object.keys(content?.properties ?? {});
}
