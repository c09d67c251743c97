import { afterAll, beforeAll, inject, it } from 'vitest';
import { loadExtensions } from './extension.ts';
import { assertNoneFailed } from './failed-requirements.ts';
import { planStories } from './plan-stories.ts';
import { openRun, type RunContext } from './run-context.ts';
import { runScenario } from './run-scenario.ts';

const plan = inject('run');
await loadExtensions(plan.extensions ?? []);
const stories = planStories(plan).flatMap((story) => (story.form === 'scenario' ? [story] : []));

let run: RunContext;
beforeAll(() => {
  run = openRun(plan, process.env);
});
afterAll(() => run.close());

// One after the other: a scenario that reads a balance twice must be the only one that moves it.
it.each(stories)('$id', async ({ scenario, index }) => {
  assertNoneFailed([await runScenario(scenario, index, run)]);
});
