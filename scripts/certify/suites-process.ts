import { Writable } from 'node:stream';
import type { TestModule } from 'vitest/node';
import { startVitest } from 'vitest/node';
import { failedRequirementsName } from '../../suites/failed-requirements.ts';
import type { RunPlan } from '../../suites/run-plan.ts';
import { suitesConfig } from '../../suites/suites-config.ts';
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
  // A configuration in a file would first have to be bundled.
  const own = { config: false as const, run: true, watch: false };
  const options = { ...suitesConfig, ...own, reporters: [reporter], provide: { run: plan } };
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
