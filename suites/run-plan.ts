import type { Target } from '../contracts/target.ts';

/** What the worker is told about a run; it travels by Vitest's `provide`, therefore the secret is not in it. */
export interface RunPlan {
  readonly target: Omit<Target, 'secret'>;
  readonly seed: number;
  readonly runId: string;
  /** Path of the record; its header is already written. */
  readonly record: string;
  /** Glob over story ids; absent: all. */
  readonly only?: string;
  readonly profile: string;
  /** How many random sequences; absent: as many as usual. */
  readonly sequences?: number;
  /** `i/n`; absent: the whole plan. */
  readonly shard?: string;
  /** Stories under way at a time within one Vitest test. */
  readonly concurrency: number;
  /** Most requests the whole run may cost; absent: as many as there are. */
  readonly budget?: number;
  /** Random requests of each kind for every operation; absent: the usual number. */
  readonly random?: number;
  /** Paths of modules with scenarios and checks of the project's own. */
  readonly extensions?: readonly string[];
  /** Requests per second; absent: as fast as they are answered. */
  readonly rate?: number;
}

/** Name of the environment variable that hands the target's secret to the worker. */
export const secretVariable = 'EBUY_APP_SECRET';

declare module 'vitest' {
  interface ProvidedContext {
    run: RunPlan;
  }
}
