import { runLifecycle } from './lifecycles/run-lifecycle.ts';
import type { StoryResult } from './open-story.ts';
import type { PlannedStory } from './plan-stories.ts';
import { runCase } from './run-case.ts';
import type { RunContext } from './run-context.ts';
import { runScenario } from './run-scenario.ts';

/** Tells one story of a plan, whatever its form is. */
export function runStory(story: PlannedStory, run: RunContext): Promise<StoryResult> {
  if (story.form === 'case') return runCase(story.case, story.index, run);
  if (story.form === 'scenario') return runScenario(story.scenario, story.index, run);
  return runLifecycle(story.lifecycle, story.index, run);
}
