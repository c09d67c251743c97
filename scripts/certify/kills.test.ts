import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reportedCatalogue } from '../../reporters/catalogue.ts';
import { deriveReport } from '../../reporters/report.ts';
import { deriveRun } from '../../reporters/run.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { loadRecord } from '../../suites/record.ts';
import { writeTarget } from '../config/write-target.ts';
import { loadCheckedRecord } from '../record/load-checked-record.ts';
import { startBin } from '../run-bin.fixture.ts';
import { judgedAgain } from './judge-record.ts';

/** `npm run test:kills` kills a hundred times; in all the tests together once is enough, beside the interrupted run. */
const kills = Number(process.env.EBUY_KILLS ?? 1);

/** A run of this many stories takes seconds, so that a kill within two of them comes before, in and after it. */
const only = 'case:{card,posp,b2b}.*/**';
const withinMs = 2_500;

// One sandbox for all of them: it is the run that is killed.
let sandbox: RunningSandbox;
const config = join(mkdtempSync(join(tmpdir(), 'ebuy-kill-')), 'sandbox.json');
beforeAll(async () => {
  sandbox = await startSandbox({ seed: 7 });
  await writeTarget(config, sandbox.target);
});
afterAll(() => sandbox.stop());

/** Returns what the record holds at this moment, judged; every line but one that was cut off must be whole. */
function judged(path: string) {
  const record = judgedAgain(loadCheckedRecord(path));
  const { verdict } = deriveReport(deriveRun(record, reportedCatalogue()));
  return { record, verdict };
}

it.each(Array.from({ length: kills }, (_, index) => index + 1))(
  'kill %i leaves a record that is valid to its last line and judged as incomplete',
  { timeout: 60_000 },
  async (number) => {
    const out = mkdtempSync(join(tmpdir(), 'ebuy-kill-'));
    const path = join(out, 'record.jsonl');
    const args = ['certify', '--quiet', '--config', config, '--only', only, '--out', out];
    const run = startBin([...args, '--seed', String(number)]);
    // Where nothing was written there is nothing to judge; from then on any moment is as good as another.
    await vi.waitFor(() => expect(existsSync(path) && readFileSync(path).includes(10)).toBe(true), {
      timeout: 50_000,
      interval: 2,
    });
    const ms = Math.random() * withinMs;
    await new Promise((resolve) => setTimeout(resolve, ms));
    run.child.kill('SIGKILL');
    // Its children may still be at work: the record must be readable while they are.
    const atOnce = judged(path);
    await run.ended;
    const afterwards = judged(path);

    const said = `killed after ${Math.round(ms)} ms, seed ${number}`;
    for (const { record, verdict } of [atOnce, afterwards]) {
      expect(record.header.planned.length, said).toBeGreaterThan(record.stories.length - 1);
      const isWhole = record.footer !== undefined;
      expect(record.isCut, said).toBe(!isWhole);
      if (!isWhole) expect(verdict, said).toMatchObject({ isGateMet: false });
    }
    expect(afterwards.record.stories.length).toBeGreaterThanOrEqual(atOnce.record.stories.length);
    expect(loadRecord(path).findings.length).toBeGreaterThanOrEqual(0);
    rmSync(out, { recursive: true, force: true });
  },
);
