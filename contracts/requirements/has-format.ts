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
};

/** Returns whether the text of a value has the form a pattern requirement states; a form unknown here is not judged. */
export function hasFormat(constraint: PatternConstraint, text: string): boolean {
  const { pattern, format } = constraint;
  if (pattern !== undefined) return new RegExp(pattern, 'u').test(text);
  return formatTests[format ?? '']?.(text) ?? true;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
