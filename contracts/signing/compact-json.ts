const stringOrWhitespace = /"[^"\\]*(?:\\.[^"\\]*)*"|[ \t\r\n]+/g;
const whitespace = /[ \t\r\n]/;

/** Returns valid JSON text without the whitespace between its tokens; every token stays as it was written. */
export function compactJson(json: string): string {
  // Most messages are compact already.
  if (!whitespace.test(json)) return json;
  return json.replace(stringOrWhitespace, (token) => (token.startsWith('"') ? token : ''));
}
