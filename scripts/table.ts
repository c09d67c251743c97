const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/**
 * Returns a table for a terminal, without colours and rules between rows; Chinese characters take two columns. Set by
 * hand and not by cli-table3, which takes seconds for the thousands of requirements.
 */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => cell.split('\n')));
  const widths = head.map((_, column) =>
    lines.reduce((most, row) => Math.max(most, ...(row[column] ?? []).map(widthOf)), 0),
  );
  const rule = (left: string, middle: string, right: string) =>
    `${left}${widths.map((width) => '─'.repeat(width + 2)).join(middle)}${right}`;
  const [top = '', ...rest] = lines.map((row) => renderRow(row, widths));
  return [rule('┌', '┬', '┐'), top, rule('├', '┼', '┤'), ...rest, rule('└', '┴', '┘')].join('\n');
}

function renderRow(row: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    widths.map((width, column) => `│ ${padded(row[column]?.[line] ?? '', width)} `).join(''),
  )
    .map((line) => `${line}│`)
    .join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Returns how many terminal columns a text takes; Chinese characters take two. */
export function widthOf(text: string): number {
  return [...text].length + (text.match(wide)?.length ?? 0);
}
