/** Returns a text on one line, without control characters and at most `length` code points: safe for a terminal's cell. */
export function shorten(text: string, length: number): string {
  const line = oneLine(text.slice(0, length * 4));
  const points = [...line];
  return points.length > length ? `${points.slice(0, length - 1).join('')}…` : line;
}

/** Returns a text as one cell of a Markdown table: one line, with the marks of Markdown and HTML escaped. */
export function escapeCell(text: string): string {
  return oneLine(text).replace(/[\\|<>[\]*_]/gu, (mark) =>
    mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`,
  );
}

/** Escape sequences of an imported text must not reach a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
