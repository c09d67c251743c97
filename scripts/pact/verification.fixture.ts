import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Target } from '../../contracts/target.ts';
import { type LoadedRecord, loadRecord } from '../../suites/record.ts';
import { fakeTerminal } from '../terminal.fixture.ts';
import { loadSources } from './pact-sources.ts';
import { type PlannedInteraction, planInteractions } from './planned-interaction.ts';
import { writePreparedPacts } from './prepared-pacts.ts';
import { recordVerification } from './record-verification.ts';
import { type VerificationResult, verificationResults } from './verification-results.ts';

/** Returns a folder of its own. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ebuy-pact-'));
}

/** Returns the interactions of this kit's own pacts, those whose ids match. */
export function ownInteractions(only?: string): readonly PlannedInteraction[] {
  return planInteractions(loadSources([], '.'), only);
}

/** Writes a pact of these interactions, as an integrator's, and returns its path. */
export function writePact(interactions: readonly unknown[], folder = newFolder()): string {
  const file = join(folder, 'pact.json');
  const parties = { consumer: { name: 'a-shop' }, provider: { name: 'ebuy-paas-gateway' } };
  writeFileSync(
    file,
    JSON.stringify({ ...parties, interactions, metadata: { pactSpecification: { version: '4.0' } } }),
  );
  return file;
}

/** What a verification came to. */
export interface Verified {
  readonly record: LoadedRecord;
  readonly results: readonly VerificationResult[];
}

/** Verifies interactions against a target, without reports. */
export async function verifyAgainst(
  target: Target,
  planned: readonly PlannedInteraction[],
  { out = newFolder(), ...parts }: { readonly out?: string; readonly interrupted?: AbortSignal } = {},
): Promise<Verified> {
  const files = writePreparedPacts(planned, out);
  const { PATH = '' } = process.env;
  const terminal = fakeTerminal({ env: { PATH }, ...parts });
  const order = { target, planned, files, out, seed: 1, only: undefined, isVerbose: false, terminal };
  await recordVerification(order);
  const record = loadRecord(join(out, 'record.jsonl'));
  return { record, results: verificationResults(planned, record) };
}
