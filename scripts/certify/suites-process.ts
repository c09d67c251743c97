import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { TestModule } from 'vitest/node';
import { startVitest } from 'vitest/node';
import { failedRequirementsName } from '../../suites/failed-requirements.ts';
import type { RunPlan } from '../../suites/run-plan.ts';
import { kitRoot } from '../kit-version.ts';
import type { SuitesNews } from './run-suites.ts';

process.once('disconnect', () => process.exit(3));

process.once('message', async (plan: RunPlan) => {
  const errors: string[] = [];
  const reporter = {
    onTestRunEnd: (
      modules: readonly TestModule[],
      unhandled: readonly { readonly stack?: string; readonly message: string }[],
    ) => {
      const thrown = [...modules.flatMap(errorsOf), ...unhandled];
      errors.push(...thrown.map((error) => error.stack ?? error.message));
    },
  };
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const config = fileURLToPath(new URL('../../suites/vitest.config.ts', import.meta.url));
  const options = {
    ...{ config, root: kitRoot(), run: true, watch: false, reporters: [reporter], provide: { run: plan } },
    // A forked worker outlives us by seconds when we are killed and goes on writing to the record; a thread cannot.
    pool: 'threads',
  } as const;
  const vitest = await startVitest('test', [], options, {}, { stdout: silence, stderr: silence });
  await vitest?.close();
  const news: SuitesNews = { kind: 'ended', errors };
  process.send?.(news, () => process.exit(0));
});

// A requirement that fails is a finding in the record; whatever else a test throws is a mistake of the kit.
function errorsOf(module: TestModule) {
  const ofTests = [...module.children.allTests()].flatMap((test) => test.result().errors ?? []);
  return [...module.errors(), ...ofTests].filter(({ name }) => name !== failedRequirementsName);
}
