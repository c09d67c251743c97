import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { readYuan } from '../../contracts/money.ts';

/** Returns the member at a path of names, undefined where there is none. */
export function memberAt(object: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), object);
}

/** Returns a member as text; undefined where it is no text or empty. */
export function textAt(object: unknown, path: string): string | undefined {
  const value = memberAt(object, path);
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** Returns a member as a number; undefined where it is none. */
export function numberAt(object: unknown, path: string): number | undefined {
  const value = Number(memberAt(object, path) ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** Returns an amount of yuan in fen; undefined where it is no amount. Part of a fen stays, so that it is seen. */
export function fenAt(object: unknown, path: string): number | undefined {
  return readYuan(memberAt(object, path))?.times(100).toNumber();
}

/** Returns what an answer says where an amount should stand, in fen; other writing as it is, so that it is seen. */
export function shownFenAt(object: unknown, path: string): number | string | undefined {
  const value = memberAt(object, path);
  return value === undefined ? undefined : (fenAt(object, path) ?? String(value));
}

/** Returns the objects of a list; none where it is no list. */
export function rowsAt(object: unknown, path: string): readonly JsonObject[] {
  const value = memberAt(object, path);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Returns the texts of a list; none where it is no list. */
export function textsAt(object: unknown, path: string): readonly string[] {
  const value = memberAt(object, path);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Returns milliseconds since the epoch of a time `yyyyMMddHHmmss` in China; undefined for anything else. */
export function chinaTime(text: string | undefined): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text ?? '');
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  return Number.isNaN(at) ? undefined : at;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
