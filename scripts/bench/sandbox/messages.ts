import type { Target } from '../../../contracts/target.ts';

/** What the load generator is told. */
export type LoadOrder =
  /** Signs requests ahead, so that signing does not slow the load down. */
  | { readonly kind: 'prepare'; readonly target: Target; readonly seed: number; readonly count: number }
  /** Sends what was prepared and returns when all is answered. */
  | { readonly kind: 'send'; readonly port: number; readonly connections: number };

/** What the load generator answers. */
export type LoadNews =
  | { readonly kind: 'prepared' }
  | {
      readonly kind: 'sent';
      readonly seconds: number;
      /** Answers that were no success. */
      readonly refused: number;
      /** The body of one answer. */
      readonly sample: string;
    };

/** What the bare server is told: the answer it gives to everything. */
export interface BareOrder {
  readonly answer: string;
}

/** What the bare server answers once it serves. */
export interface BareNews {
  readonly port: number;
}
