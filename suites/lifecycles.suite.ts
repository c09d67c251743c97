import { afterAll, beforeAll, inject, it } from 'vitest';
import { loadExtensions } from './extension.ts';
import { assertNoneFailed } from './failed-requirements.ts';
import { runLifecycle } from './lifecycles/run-lifecycle.ts';
import { planStories } from './plan-stories.ts';
import { openRun, type RunContext } from './run-context.ts';

const plan = inject('run');
await loadExtensions(plan.extensions ?? []);
const stories = planStories(plan).flatMap((story) => (story.form === 'lifecycle' ? [story] : []));

let run: RunContext;
beforeAll(() => {
  run = openRun(plan, process.env);
});
afterAll(() => run.close());

it.each(stories)('$id', async ({ lifecycle, index }) => {
  assertNoneFailed([await runLifecycle(lifecycle, index, run)]);
});
