import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { Refused } from '../refusal.ts';
import { readText } from './read-content.ts';

const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/** Returns the moment that yyyyMMddHHmmss names in Shanghai (UTC+8), in milliseconds; undefined for one the calendar lacks. */
export function parseShanghaiTime(text: string): number | undefined {
  const [, year, month, day, hour, minute, second] = digits.exec(text) ?? [];
  if (year === undefined) return undefined;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.000`;
  const at = Date.parse(`${local}Z`);
  // Some readers take 30 February for 2 March: what is named has to come out again.
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(local);
  return isReal ? at - 8 * 60 * 60 * 1000 : undefined;
}

/** Returns a field that is a time yyyyMMddHHmmss, in milliseconds; undefined where it is absent, `Refused` where it is none. */
export function readTime(content: JsonObject, field: string): number | undefined {
  const text = readText(content, field);
  if (text === undefined || text === '') return undefined;
  const at = parseShanghaiTime(text);
  if (at === undefined) throw new Refused('parameter', field);
  return at;
}
