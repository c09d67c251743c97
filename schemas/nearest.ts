/** Returns the known word closest to what was written, or undefined where none is close enough to be meant. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  // Two, so that neighbours that changed places are found in short names too.
  const limit = Math.min(written.length - 1, Math.max(2, Math.floor(written.length / 3)));
  const best = ranked(written, known)[0];
  return best !== undefined && best.distance <= limit ? best.word : undefined;
}

/** Returns the `count` known words closest to what was written, the closest first, however far they are. */
export function nearestOf(written: string, known: readonly string[], count: number): readonly string[] {
  return ranked(written, known)
    .slice(0, count)
    .map(({ word }) => word);
}

function ranked(written: string, known: readonly string[]) {
  return known
    .map((word) => ({ word, distance: editDistance(written.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
}

// Levenshtein's distance, one row at a time.
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const substituted = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(substituted, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
