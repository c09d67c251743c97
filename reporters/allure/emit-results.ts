import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import type { AllureItem } from './allure-item.ts';

const suite = fileURLToPath(new URL('./allure.suite.ts', import.meta.url));

/** Writes Allure results, one for each item, through a Vitest run of its own: allure-vitest knows the format. */
export async function emitResults(items: readonly AllureItem[], resultsDir: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ebuy-kit-allure-'));
  const path = join(folder, 'items.json');
  // A failed item is a result here, not a failure of this process.
  const exitCode = process.exitCode;
  try {
    await writeFile(path, JSON.stringify(items.map(({ steps: _, ...item }) => item)));
    await runSuite(path, resultsDir);
  } finally {
    process.exitCode = exitCode;
    await rm(folder, { recursive: true, force: true });
  }
}

async function runSuite(itemsPath: string, resultsDir: string): Promise<void> {
  const vitest = await startVitest(
    'test',
    [],
    {
      config: false,
      root: dirname(suite),
      include: [basename(suite)],
      // The kit may itself stand in a project's node_modules.
      exclude: [],
      watch: false,
      silent: true,
      pool: 'threads',
      maxWorkers: 1,
      isolate: false,
      fileParallelism: false,
      includeTaskLocation: false,
      testTimeout: 0,
      provide: { allureItems: itemsPath },
      reporters: [['allure-vitest/reporter', { resultsDir, reportMatchers: false }]],
    },
    { logLevel: 'error' },
  );
  const errors = vitest.state.getUnhandledErrors();
  await vitest.close();
  const [first] = errors;
  if (first !== undefined) throw first;
}
