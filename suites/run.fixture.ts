import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Target, TestData } from '../contracts/target.ts';
import type { RecordLine } from '../schemas/types/record.ts';
import { type Answering, startLoopbackGateway } from './loopback-gateway.fixture.ts';
import { openRun, type RunContext } from './run-context.ts';

export interface TestRun {
  readonly run: RunContext;
  /** Requests that arrived at the gateway, as parsed. */
  readonly requests: readonly Readonly<Record<string, unknown>>[];
  /** What the record holds by now. */
  lines(): readonly RecordLine[];
  close(): Promise<void>;
}

/** Opens a run against a loopback gateway of one stated behaviour, with a record in a folder of its own. */
export async function openTestRun(
  answering: Answering,
  data: TestData,
  other: Partial<Pick<Target, 'kind' | 'confirmed' | 'rails'>> = {},
  // What a run counts and remembers is shared by its id.
  runId = `run-${randomUUID()}`,
): Promise<TestRun> {
  const gateway = await startLoopbackGateway(answering);
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  const record = join(folder, 'record.jsonl');
  const target = {
    name: 'loopback',
    kind: 'sandbox',
    baseUrls: gateway.baseUrls,
    appId: 'ebuytest',
    data,
    ...other,
  } as const;
  const plan = { target, seed: 7, runId, record, profile: 'default', concurrency: 4 };
  const run = openRun(plan, { EBUY_APP_SECRET: 'a-secret-of-the-test-run' });
  return {
    run,
    requests: gateway.requests,
    lines: () =>
      readFileSync(record, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as RecordLine),
    close: async () => {
      await run.close();
      await gateway.close();
      rmSync(folder, { recursive: true });
    },
  };
}
