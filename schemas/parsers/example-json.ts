import type { LineCursor } from './line-cursor.ts';
import { pageError } from './source-text.ts';

/**
 * Takes a printed JSON object: from a line that is `{` alone to the line that is `}` alone at the same indentation.
 * Returns its exact text and the number of its first line; throws the page error where that text is not JSON.
 */
export function readJsonText(cursor: LineCursor): { readonly text: string; readonly line: number } {
  const opening = cursor.peek();
  const expected = {
    zh: 'JSON 对象，以单独一行“{”开始、单独一行“}”结束',
    en: 'a JSON object between a line { and a line }',
  };
  if (opening?.text !== '{') throw cursor.error(expected);
  const lines = cursor.takeUntil(/^\}$/u);
  const closing = cursor.take();
  if (closing === undefined) throw cursor.error(expected);
  const text = [...lines, closing].map((line) => line.text).join('\n');
  const problem = jsonProblem(text);
  if (problem === undefined) return { text, line: opening.number };
  const valid = {
    zh: `第 ${opening.number} 行起为合法的 JSON 对象`,
    en: `a valid JSON object from line ${opening.number} on`,
  };
  throw pageError(cursor.source, opening.number, valid, problem);
}

/** Returns why the text is no JSON object; undefined where it is one. */
function jsonProblem(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    // Newer versions of Node add the line within the example, which is not the line of the page.
    if (error instanceof SyntaxError) return error.message.replace(/ \(line \d+ column \d+\)$/, '');
    throw error;
  }
}
