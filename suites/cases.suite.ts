import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { loadExtensions } from './extension.ts';
import { assertNoneFailed } from './failed-requirements.ts';
import { families } from './families.generated.ts';
import { planStories } from './plan-stories.ts';
import { inPool } from './pool.ts';
import { runCase } from './run-case.ts';
import { openRun, type RunContext } from './run-context.ts';

const plan = inject('run');
await loadExtensions(plan.extensions ?? []);
const cases = planStories(plan).flatMap((story) => (story.form === 'case' ? [story] : []));

let run: RunContext;
beforeAll(() => {
  run = openRun(plan, process.env);
});
afterAll(() => run.close());

describe.each([...new Set(cases.map((story) => story.case.operation.id))])('%s', (operation) => {
  const ofOperation = cases.filter((story) => story.case.operation.id === operation);
  for (const family of families) {
    const stories = ofOperation.filter((story) => story.case.family === family.id);
    if (stories.length === 0) continue;
    it(family.id, async () => {
      assertNoneFailed(
        await inPool(plan.concurrency, stories, (story) => runCase(story.case, story.index, run)),
      );
    });
  }
});
