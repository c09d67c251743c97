import type { FaultId } from '../../sandbox/fault.ts';
import type { Observation } from './observe.ts';
import type { Survey } from './reach.ts';

/** What a worker of the matrix is told; stories by their place in the plan. */
export type MatrixOrder =
  | { readonly kind: 'begin'; readonly seed: number; readonly startAt: number }
  /** Tells the stories on a sandbox without faults. */
  | { readonly kind: 'survey'; readonly stories: readonly number[] }
  | { readonly kind: 'fault'; readonly fault: FaultId; readonly stories: readonly number[] }
  /** A run of the stories on a sandbox of another seed. */
  | { readonly kind: 'clean'; readonly seed: number; readonly stories: readonly number[] };

/** What a worker answers. */
export type MatrixNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'survey'; readonly survey: Survey }
  | { readonly kind: 'seen'; readonly seen: Observation }
  /** Something that is no finding went wrong: a mistake of the kit. */
  | { readonly kind: 'broken'; readonly error: string };
