import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';

/** How long an order can be paid where it does not say (document 002, row timeExpire). */
const defaultValidityMs = 5 * 60 * 1000;

/** Returns when an order expires; `timeExpire` is a time in Shanghai (UTC+8), yyyyMMddHHmmss. */
export function expiryOf({ content, now }: Call): number {
  const text = readText(content, 'timeExpire');
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text ?? '');
  if (parts === null) return now + defaultValidityMs;
  const [, year, month, day, hour, minute, second] = parts;
  const parsed = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  return Number.isNaN(parsed) ? now + defaultValidityMs : parsed;
}
