import { join, resolve } from 'node:path';
import { operations } from '../../contracts/catalogue.generated.ts';
import { profileOf } from '../../suites/profile-of.ts';
import { loadRecord } from '../../suites/record.ts';
import { parseShard } from '../../suites/shard.ts';
import { findBaseline } from '../baseline/load-baseline.ts';
import { resolveTarget, type TargetChoice } from '../config/resolve-target.ts';
import { randomSeed } from '../seed.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import { faultsNeedSandbox, sandboxDied } from './certify-errors.ts';
import { startEmbeddedSandbox } from './embedded-sandbox.ts';
import { probeTarget } from './preflight.ts';
import { type RunOrder, recordRun } from './record-run.ts';
import { reportRun } from './report-run.ts';

/** What a certified run is asked for on the command line. */
export interface CertifyOptions extends TargetChoice {
  readonly profile: string;
  readonly only?: string;
  /** `i/n`. */
  readonly shard?: string;
  /** Random lifecycles; absent: as many as usual. */
  readonly sequences?: number;
  /** Path of a baseline; where it is not stated, `baseline.yaml` beside the configuration. */
  readonly baseline?: string;
  readonly out: string;
  readonly seed?: number;
  /** Defects of the embedded sandbox. */
  readonly fault?: readonly string[];
}

/**
 * Runs the suites against a target, the embedded sandbox where none is named, and writes all reports. Returns 0 where
 * the gate is met and 1 where not; throws a KitError where there is no whole run.
 */
export async function certify(
  options: CertifyOptions,
  common: CommonOptions,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  const { profile, only, shard, sequences, seed = randomSeed() } = options;
  const asked = profileOf(profile);
  if (shard !== undefined) parseShard(shard);
  const out = resolve(terminal.cwd, options.out);
  const baseline = findBaseline(options, terminal.cwd);
  const order = { record: join(out, 'record.jsonl'), profile, only, shard, sequences, seed, baseline };
  const target = await resolveTarget(options, terminal);
  if (target === undefined) {
    await recordOnSandbox(order, options.fault ?? [], common, terminal);
  } else {
    if (options.fault !== undefined) throw faultsNeedSandbox();
    await probeTarget(
      target,
      operations.filter(({ id }) => asked.operations.includes(id)),
    );
    await recordRun({ ...order, target }, common, terminal);
  }
  return reportRun(loadRecord(order.record), out, common, terminal);
}

/** Writes the record of a whole run on a sandbox of its own that has these faults. */
export async function recordOnSandbox(
  order: Omit<RunOrder, 'target'>,
  faults: readonly string[],
  common: CommonOptions,
  terminal: Terminal,
): Promise<void> {
  const sandbox = await startEmbeddedSandbox({ seed: order.seed, faults }, terminal);
  let isServing = true;
  sandbox.ended.then(() => {
    isServing = false;
  });
  try {
    await recordRun({ ...order, target: sandbox.target }, common, terminal);
    // What no longer serves has answered nothing: the record would blame the network for it.
    if (!isServing) throw sandboxDied(sandbox.lastWords());
  } finally {
    await sandbox.stop();
  }
}
