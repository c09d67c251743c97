import { useCallback, useState } from 'preact/hooks';
import type { Evidence } from '../finding-view.tsx';
import type { OpenIslands } from './open-islands.ts';

/** Returns what looks exchanges up, and has them unpacked and shown where they are not yet. */
export function useEvidence(islands: OpenIslands): (ids: readonly string[]) => Evidence {
  const [, setUnpacked] = useState(0);
  return useCallback(
    (ids) => {
      const found = islands.peek(ids);
      if (found !== undefined) return found;
      islands.load(ids).then(() => setUnpacked((count) => count + 1));
      return 'loading';
    },
    [islands],
  );
}
