import { acceptFailures, readBaseline } from './baseline.ts';
import { countRun, type RunCounts } from './counts.ts';
import { type GateResult, judgeGate, type TracedRun } from './gate.ts';
import { gateRules } from './gate-rules.ts';
import type { RunData } from './run.ts';
import { traceRequirements } from './traceability.ts';
import { deriveVerdict, type GoLiveVerdict } from './verdict.ts';

/** A run with everything reports show of it, computed once; every reporter is a pure function of this. */
export interface Report extends TracedRun {
  readonly counts: RunCounts;
  readonly gate: readonly GateResult[];
  readonly verdict: GoLiveVerdict;
}

/** Returns the report of a run. */
export function deriveReport(run: RunData): Report {
  const { rows, strays } = traceRequirements(run);
  const baseline = readBaseline(run, rows);
  const traced = { run, baseline, rows: acceptFailures(rows, baseline), strays };
  const gate = judgeGate(gateRules, traced);
  return { ...traced, counts: countRun(traced.rows), gate, verdict: deriveVerdict(gate) };
}
