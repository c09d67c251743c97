import { join, resolve } from 'node:path';
import { operations } from '../../contracts/catalogue.generated.ts';
import { systemClock } from '../../contracts/clock.ts';
import { secretsOf } from '../../contracts/gateway/mask.ts';
import type { Target } from '../../contracts/target.ts';
import { loadExtensions } from '../../suites/extension.ts';
import { profileOf } from '../../suites/profile-of.ts';
import { loadRecord } from '../../suites/record.ts';
import { parseShard } from '../../suites/shard.ts';
import { findBaseline } from '../baseline/load-baseline.ts';
import { admitTarget } from '../config/admit-target.ts';
import { resolveTarget, type TargetChoice } from '../config/resolve-target.ts';
import { randomSeed } from '../seed.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import { faultsNeedSandbox, sandboxDied } from './certify-errors.ts';
import { showDryRun } from './dry-run.ts';
import { type SandboxOrder, startEmbeddedSandbox } from './embedded-sandbox.ts';
import { probeTarget } from './preflight.ts';
import { planOf, type RunOrder, recordRun } from './record-run.ts';
import { reportRun } from './report-run.ts';

/** What a certified run is asked for on the command line. */
export interface CertifyOptions extends TargetChoice {
  readonly profile: string;
  readonly only?: string;
  /** `i/n`. */
  readonly shard?: string;
  /** Most requests the run may cost, best value first. */
  readonly budget?: number;
  /** Most requests per second. */
  readonly rate?: number;
  /** Random requests of each kind for every operation. */
  readonly random?: number;
  /** Random lifecycles; absent: as many as usual. */
  readonly sequences?: number;
  /** Path of a baseline; where it is not stated, `baseline.yaml` beside the configuration. */
  readonly baseline?: string;
  readonly out: string;
  readonly seed?: number;
  /** Defects of the embedded sandbox. */
  readonly fault?: readonly string[];
  /** Name of the target, as a person's word that it is not production. */
  readonly confirmTarget?: string;
  readonly readOnly?: boolean;
  readonly dryRun?: boolean;
  /** Modules with scenarios and checks of the project's own. */
  readonly with?: readonly string[];
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
  const { profile, only, shard, budget, rate, random, sequences, seed = randomSeed() } = options;
  const asked = profileOf(profile);
  if (shard !== undefined) parseShard(shard);
  const out = resolve(terminal.cwd, options.out);
  const baseline = findBaseline(options, terminal.cwd);
  const extensions = options.with?.map((file) => resolve(terminal.cwd, file));
  await loadExtensions(extensions ?? []);
  const narrowing = { only, shard, budget, rate, random, sequences };
  const order = { record: join(out, 'record.jsonl'), profile, ...narrowing, seed, baseline, extensions };
  const target = await railedTarget(options, terminal);
  const operationsAsked = operations.filter(({ id }) => asked.operations.includes(id));
  if (target !== undefined && options.fault !== undefined) throw faultsNeedSandbox();
  if (options.dryRun === true) {
    return onTargetOrSandbox(target, { seed, faults: [] }, terminal, (found) => {
      const plan = planOf({ ...order, target: found }, systemClock.now());
      return showDryRun({ plan, target: found, operations: operationsAsked }, common, terminal);
    });
  }
  if (target === undefined) {
    await recordOnSandbox(order, options.fault ?? [], common, terminal);
  } else {
    await admitTarget(target, { confirmed: options.confirmTarget, lang: common.lang, terminal });
    await probeTarget(target, operationsAsked);
    await recordRun({ ...order, target }, common, terminal);
  }
  return reportRun(loadRecord(order.record), out, common, terminal);
}

async function railedTarget(options: CertifyOptions, terminal: Terminal): Promise<Target | undefined> {
  const target = await resolveTarget(options, terminal);
  if (target !== undefined) terminal.conceal?.(secretsOf(target));
  if (target?.rails === undefined || options.readOnly !== true) return target;
  return { ...target, rails: { ...target.rails, isReadOnly: true } };
}

async function onTargetOrSandbox<Result>(
  target: Target | undefined,
  order: SandboxOrder,
  terminal: Terminal,
  work: (target: Target) => Promise<Result>,
): Promise<Result> {
  if (target !== undefined) return work(target);
  const sandbox = await startEmbeddedSandbox(order, terminal);
  try {
    return await work(sandbox.target);
  } finally {
    await sandbox.stop();
  }
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
