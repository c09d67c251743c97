import type { Constraint } from '../requirement.ts';

type PatternConstraint = Extract<Constraint, { readonly kind: 'pattern' }>;

/** Judges the formats that no pattern states, on the text of a value. */
const formatTests: Readonly<Record<string, (text: string) => boolean>> = {
  // 10 digits are seconds, 13 are milliseconds: 2001 to 2286 either way.
  'epoch-ms': (text) => /^[1-9]\d{12}$/.test(text),
  'epoch-s': (text) => /^[1-9]\d{9}$/.test(text),
  json: isJson,
  // The separator between several pairs is not stated, so only the first pair is looked at.
  'code-secret-list': (text) => /^[^|]+\|[^|]+/.test(text),
  // Patterns state the digits of a date; that there is such a day none of them can.
  yyyyMMdd: beginsWithDay,
  yyyyMMddHHmmss: beginsWithDay,
  'yyyy-MM-dd HH:mm:ss': beginsWithDay,
  'today-prefix': beginsWithDay,
};

/** Returns whether the text of a value has the form a pattern requirement states; a form unknown here is not judged. */
export function hasFormat(constraint: PatternConstraint, text: string): boolean {
  const { pattern, format } = constraint;
  const isWritten = pattern === undefined || new RegExp(pattern, 'u').test(text);
  return isWritten && (formatTests[format ?? '']?.(text) ?? true);
}

const day = /^(\d{4})-?(\d{2})-?(\d{2})/;

function beginsWithDay(text: string): boolean {
  const [, year = '', month = '', date = ''] = day.exec(text) ?? [];
  const found = new Date(`${year}-${month}-${date}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.getUTCDate() === Number(date);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
