import type { LineCursor } from './line-cursor.ts';

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
  if (!isJsonObject(text))
    throw cursor.error({
      zh: `上文第 ${opening.number} 行起为合法 JSON`,
      en: `valid JSON from line ${opening.number} on`,
    });
  return { text, line: opening.number };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
