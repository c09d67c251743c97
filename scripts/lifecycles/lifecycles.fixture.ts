import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { Exchange, RecordLine } from '../../schemas/types/record.ts';
import type { StoryResult } from '../../suites/open-story.ts';
import { openRun, type RunContext } from '../../suites/run-context.ts';
import { runScenario } from '../../suites/run-scenario.ts';
import type { Scenario } from '../../suites/scenario.ts';

/** A run against a sandbox of its own, in this process. */
export interface LifecycleRun {
  readonly run: RunContext;
  tell(scenario: Scenario, index?: number): Promise<StoryResult>;
  /** What was exchanged in a story, in its order. */
  exchanges(story: string): readonly Exchange[];
  close(): Promise<void>;
}

/** Starts a sandbox with these faults and opens a run on it. */
export async function openLifecycles(faults: readonly string[] = [], seed = 7): Promise<LifecycleRun> {
  const sandbox = await startSandbox({ seed, faults });
  const folder = mkdtempSync(join(tmpdir(), 'lifecycles-'));
  const record = join(folder, 'record.jsonl');
  const { secret, ...target } = sandbox.target;
  const plan = { target, seed, runId: `lifecycles-${seed}`, record, profile: 'full', concurrency: 1 };
  const run = openRun(plan, { EBUY_APP_SECRET: secret });
  return {
    run,
    tell: (scenario, index = 1) => runScenario(scenario, index, run),
    exchanges: (story) =>
      readFileSync(record, 'utf8')
        .split('\n')
        .filter((row) => row !== '')
        .map((row) => JSON.parse(row) as RecordLine)
        .flatMap((line) => (line.kind === 'exchange' && line.story === story ? [line] : [])),
    close: async () => {
      await run.close();
      await sandbox.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
