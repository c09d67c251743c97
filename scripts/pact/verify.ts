import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { operations } from '../../contracts/catalogue.generated.ts';
import type { Target } from '../../contracts/target.ts';
import { faultsNeedSandbox } from '../certify/certify-errors.ts';
import { startEmbeddedSandbox } from '../certify/embedded-sandbox.ts';
import { probeTarget } from '../certify/preflight.ts';
import { resolveTarget, type TargetChoice } from '../config/resolve-target.ts';
import { randomSeed } from '../seed.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import { nothingToVerify } from './pact-errors.ts';
import { loadSources } from './pact-sources.ts';
import { type PlannedInteraction, planInteractions } from './planned-interaction.ts';
import { writePreparedPacts } from './prepared-pacts.ts';
import { recordVerification } from './record-verification.ts';
import { reportVerification } from './report-verification.ts';

/** What `pact verify` is asked for on the command line. */
export interface VerifyOptions extends TargetChoice {
  /** Pact files; this kit's own where none is named. */
  readonly pact?: readonly string[];
  /** Glob over story ids. */
  readonly only?: string;
  readonly out: string;
  readonly seed?: number;
  /** Defects of the embedded sandbox. */
  readonly fault?: readonly string[];
  readonly verbose?: boolean;
}

/**
 * Verifies pacts against a target, the embedded sandbox where none is named, and writes record and reports. Returns 0
 * where every interaction that binds was honoured and the gate is met, else 1; throws a KitError where nothing can be verified.
 */
export async function verifyPacts(
  options: VerifyOptions,
  common: CommonOptions,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  const { only, seed = randomSeed(), verbose: isVerbose = false } = options;
  const sources = loadSources(options.pact ?? [], terminal.cwd);
  const planned = planInteractions(sources, only);
  if (planned.length === 0) throw nothingToVerify(sources.map(({ file }) => file).join(', '));
  const out = resolve(terminal.cwd, options.out);
  const folder = mkdtempSync(join(tmpdir(), 'ebuy-pact-'));
  try {
    const files = writePreparedPacts(planned, folder);
    const order = { planned, files, out, seed, only, isVerbose, terminal };
    await withTarget(options, { planned, seed, terminal }, (target) =>
      recordVerification({ ...order, target }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return reportVerification(planned, out, common, terminal);
}

interface Setting {
  readonly planned: readonly PlannedInteraction[];
  readonly seed: number;
  readonly terminal: Terminal;
}

async function withTarget(
  options: VerifyOptions,
  { planned, seed, terminal }: Setting,
  work: (target: Target) => Promise<void>,
): Promise<void> {
  const target = await resolveTarget(options, terminal);
  if (target !== undefined) {
    if (options.fault !== undefined) throw faultsNeedSandbox();
    const asked = new Set(planned.map(({ operation }) => operation.id));
    await probeTarget(
      target,
      operations.filter(({ id }) => asked.has(id)),
    );
    return work(target);
  }
  const sandbox = await startEmbeddedSandbox({ seed, faults: options.fault ?? [] }, terminal);
  try {
    return await work(sandbox.target);
  } finally {
    await sandbox.stop();
  }
}
