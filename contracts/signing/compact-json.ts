const stringOrWhitespace = /"[^"\\]*(?:\\.[^"\\]*)*"|[ \t\r\n]+/g;

/** Returns valid JSON text without the whitespace between its tokens; every token stays as it was written. */
export function compactJson(json: string): string {
  return json.replace(stringOrWhitespace, (token) => (token.startsWith('"') ? token : ''));
}
