import type { Text } from '../schemas/text.ts';
import type { BaselineReading } from './baseline.ts';
import type { RunData } from './run.ts';
import type { Traceability } from './traceability.ts';

/** What a rule that is not met makes of the verdict. Only `conditions` leaves the gate open. */
export type Consequence = 'not-ready' | 'cannot-tell' | 'conditions';

/** A run and its traced requirements: all that a rule may look at. */
export interface TracedRun extends Traceability {
  readonly run: RunData;
  readonly baseline: readonly BaselineReading[];
}

/** A go-live rule as a value; both sentences are printed in every report, met or not. */
export interface GateRule {
  readonly id: string;
  readonly title: Text;
  readonly unmet: Consequence;
  readonly judge: (traced: TracedRun) => {
    readonly met: boolean;
    readonly expected: Text;
    readonly actual: Text;
  };
}

/** One rule and what it found. */
export type GateResult = Omit<GateRule, 'judge'> & ReturnType<GateRule['judge']>;

/** Returns every rule with what it found; pure. */
export function judgeGate(rules: readonly GateRule[], traced: TracedRun): readonly GateResult[] {
  return rules.map(({ judge, ...rule }) => ({ ...rule, ...judge(traced) }));
}
