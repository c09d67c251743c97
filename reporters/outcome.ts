import type { Finding } from '../schemas/types/record.ts';

/** What became of one requirement of one operation; `untested` and `excluded` exist in reports only, never in a record. */
export type RowOutcome = Finding['outcome'] | 'untested' | 'excluded';

/** Who has to act, as a finding says. */
export type Blame = NonNullable<Finding['blame']>;

/** Worst first: one finding that failed decides, whatever else passed. */
export const outcomeOrder = [
  'failed',
  'cantTell',
  'passed',
  'inapplicable',
] as const satisfies readonly Finding['outcome'][];

/** Whose turn it is first, where findings of one row disagree. */
export const blameOrder = [
  'gateway',
  'integrator',
  'documents',
  'environment',
  'harness',
] as const satisfies readonly Blame[];
