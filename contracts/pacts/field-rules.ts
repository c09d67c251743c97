import type { PropertySchema } from '../../schemas/operation-schema.ts';
import { anyNumber, pattern, type Rule, sameType, wholeNumber } from './matched.ts';

/** Longest length a pattern states: Rust's `regex` unrolls repetitions, and thousands of them exceed its limit. */
const longestPattern = 1000;

/** Returns the rules that a property's schema states for one value: its type, its values, its pattern and its length. */
export function fieldRules(property: PropertySchema): readonly Rule[] {
  switch (property.type) {
    case 'string':
      return [sameType, ...textRules(property)];
    case 'integer':
      return [wholeNumber];
    case 'number':
      return [anyNumber];
    default:
      return [sameType];
  }
}

function textRules({ enum: values, pattern: stated, minLength, maxLength }: PropertySchema): readonly Rule[] {
  if (values !== undefined)
    return [pattern(`^(?:${values.map((value) => quoted(String(value))).join('|')})$`)];
  const hasLength = minLength !== undefined || maxLength !== undefined;
  const isShort = (maxLength ?? 0) <= longestPattern && (minLength ?? 0) <= longestPattern;
  return [
    ...(stated === undefined ? [] : [pattern(wholeText(stated))]),
    // Not the dot: it does not match a line break.
    ...(hasLength && isShort ? [pattern(`^[\\s\\S]{${minLength ?? 0},${maxLength ?? ''}}$`)] : []),
  ];
}

// Pact's patterns are matched against the whole text, those of JSON Schema anywhere in it.
function wholeText(stated: string): string {
  return `${stated.startsWith('^') ? '' : '[\\s\\S]*'}${stated}${stated.endsWith('$') ? '' : '[\\s\\S]*'}`;
}

/** Returns a text with everything that means something in a pattern escaped. */
export function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A signature is a SHA-256 in hex digits, whatever length a page states for it: one page says 50. */
export const signRules: readonly Rule[] = [sameType, pattern('^[0-9a-fA-F]{64}$')];
