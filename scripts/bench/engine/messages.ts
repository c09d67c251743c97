import type { Target } from '../../../contracts/target.ts';

/** What the process of the engine is told. */
export type EngineOrder =
  /** Tells the stories, then sends their bytes again by undici alone. */
  | { readonly kind: 'compare'; readonly target: Target; readonly seed: number; readonly exchanges: number }
  /** Tells stories in one long run until so many more exchanges were made. */
  | { readonly kind: 'endure'; readonly target: Target; readonly exchanges: number };

/** What the process of the engine answers. */
export type EngineNews =
  | {
      readonly kind: 'compared';
      readonly exchanges: number;
      /** Signed, sent, verified, judged and recorded. */
      readonly engineSeconds: number;
      /** The same bytes, sent and answered. */
      readonly bareSeconds: number;
    }
  | {
      readonly kind: 'endured';
      readonly exchanges: number;
      /** Megabytes (2^20 bytes) after a collection of garbage. */
      readonly residentMegabytes: number;
      readonly heapMegabytes: number;
    };
