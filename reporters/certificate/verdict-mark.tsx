/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { VerdictId } from '../verdict.ts';

const strokes: Readonly<Record<VerdictId, string>> = {
  ready: 'M14 25l7 7 14-15',
  'ready-with-conditions': 'M24 13v14M24 33v2',
  'not-ready': 'M16 16l16 16M32 16L16 32',
  'cannot-tell': 'M18 19c0-8 12-8 12 0 0 5-6 5-6 9M24 34v2',
};

/** The verdict as a picture: a tick, an exclamation mark, a cross or a question mark in a circle. */
export function VerdictMark({ verdict }: { readonly verdict: VerdictId }) {
  return (
    <svg class="mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
      <circle cx="24" cy="24" r="22" />
      <path d={strokes[verdict]} />
    </svg>
  );
}
