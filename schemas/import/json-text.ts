import JSON5 from 'json5';
import { importLimits } from './limits.ts';

/** A JSON or JSON5 text as its value; `isStrict` is false where only JSON5 reads it. */
export type JsonReading =
  | { readonly isReadable: true; readonly value: unknown; readonly isStrict: boolean }
  | { readonly isReadable: false; readonly problem: string };

/**
 * Reads JSON, else JSON5 (comments, single quotes, bare keys, trailing commas: YApi's editor takes all of them).
 * JSON5 is tried up to {@link importLimits.json5Chars}. Never throws; the problem names line and column.
 */
export function readJson(text: string): JsonReading {
  if (isNestedTooDeep(text)) return { isReadable: false, problem: tooDeep };
  try {
    return { isReadable: true, value: JSON.parse(text) as unknown, isStrict: true };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return text.length > importLimits.json5Chars
      ? { isReadable: false, problem: error.message }
      : readJson5(text);
  }
}

const tooDeep = `more than ${importLimits.brackets} levels of nesting`;

/** True where brackets outside of double quotes stand deeper than {@link importLimits.brackets}; one pass, no memory. */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (isQuoted) {
      if (char === backslash) index += 1;
      else if (char === quote) isQuoted = false;
    } else if (char === quote) isQuoted = true;
    else if (char === openBracket || char === openBrace) {
      depth += 1;
      if (depth > importLimits.brackets) return true;
    } else if (char === closeBracket || char === closeBrace) depth -= 1;
  }
  return false;
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [
  34, 92, 91, 93, 123, 125,
] as const;

function readJson5(text: string): JsonReading {
  try {
    // The parser warns of these two line ends on the console, which belongs to the command.
    return { isReadable: true, value: JSON5.parse(text.replace(/[\u2028\u2029]/gu, ' ')), isStrict: false };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { isReadable: false, problem: error.message };
  }
}
