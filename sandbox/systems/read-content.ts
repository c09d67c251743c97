import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { readYuan, type Yuan } from '../../contracts/money.ts';

/** Returns a member that is text, undefined where it is absent or something else. */
export function readText(content: JsonObject, field: string): string | undefined {
  const value = memberOf(content, field);
  return typeof value === 'string' ? value : undefined;
}

/** Returns a member that is a number, undefined where it is absent or something else. */
export function readNumber(content: JsonObject, field: string): number | undefined {
  const value = memberOf(content, field);
  return typeof value === 'number' ? value : undefined;
}

/** Returns a member that is an amount in yuan, number or decimal text. */
export function readAmount(content: JsonObject, field: string): Yuan | undefined {
  return readYuan(memberOf(content, field));
}

/** Returns a member that is an object, undefined where it is absent or something else. */
export function readObject(content: JsonObject, field: string): JsonObject | undefined {
  const value = memberOf(content, field);
  return isJsonObject(value) ? value : undefined;
}

/** Returns the objects of a member that is an array; none where it is absent or something else. */
export function readObjects(content: JsonObject, field: string): readonly JsonObject[] {
  const value = memberOf(content, field);
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** Returns the texts of a member that is an array; none where it is absent or something else. */
export function readTexts(content: JsonObject, field: string): readonly string[] {
  const value = memberOf(content, field);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Returns the named members of an object, those that are there; nothing else of it comes along. */
export function pick(content: JsonObject, fields: readonly string[]): JsonObject {
  const picked: Record<string, JsonObject[string]> = {};
  for (const field of fields) {
    const value = memberOf(content, field);
    if (value !== undefined) picked[field] = value;
  }
  return picked;
}

/** Tells whether a parsed value is a JSON object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// A message may name `__proto__` or `constructor`: only its own members count.
function memberOf(content: JsonObject, field: string): unknown {
  return Object.hasOwn(content, field) ? content[field] : undefined;
}
