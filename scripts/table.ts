import Table from 'cli-table3';

/** Returns a table for a terminal, without colours and rules between rows; Chinese characters take two columns. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const style = { head: [], border: [], compact: true };
  const table = new Table({ head: [...head], style });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
