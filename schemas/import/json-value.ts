import { importLimits } from './limits.ts';

/** A JSON object whose keys and values nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value of an own key; what an object inherits is not in the file. */
export function memberOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Returns a text trimmed, a number or boolean as its text, and the empty text for everything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Returns the objects of a list; a missing list, and members that are no objects, count as none. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** Returns a value as one text of bounded length: texts as they are, the rest as JSON, deep and long parts as `…`. */
export function printValue(value: unknown): string {
  return typeof value === 'string' ? value : print(value, 0, { left: importLimits.textLength });
}

const printedLevels = 8;

function print(value: unknown, level: number, budget: { left: number }): string {
  if (budget.left <= 0 || level > printedLevels) return '…';
  if (typeof value !== 'object' || value === null) return spent(JSON.stringify(value) ?? '', budget);
  const parts: string[] = [];
  const isArray = Array.isArray(value);
  for (const key in value) {
    if (budget.left <= 0) break;
    const member = print((value as JsonObject)[key], level + 1, budget);
    parts.push(isArray ? member : `${spent(JSON.stringify(key), budget)}:${member}`);
  }
  return isArray ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

function spent(text: string, budget: { left: number }): string {
  budget.left -= text.length;
  return text;
}
