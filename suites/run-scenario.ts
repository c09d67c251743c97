import { calledOperations } from '../contracts/called-operations.ts';
import { requireRunnable } from '../contracts/confirmation.ts';
import type { Given } from '../contracts/given.ts';
import { NeedError } from '../contracts/need.ts';
import type { Operation } from '../contracts/operation.ts';
import type { StoryLine } from '../schemas/types/record.ts';
import { type OpenStory, openStory, type StoryResult, type Unsent } from './open-story.ts';
import { scenarioStoryId } from './plan-stories.ts';
import type { RunContext } from './run-context.ts';
import type { Need, Scenario } from './scenario.ts';
import { type OpenStage, openStage } from './stage.ts';
import { unmetOf } from './unmet-of.ts';

/** Runs one scenario to its end. Where test data is missing nothing is sent, and its requirements cannot be told. */
export async function runScenario(scenario: Scenario, index: number, run: RunContext): Promise<StoryResult> {
  const line = storyLineOf(scenario);
  const given = run.given(line.id, index);
  const story = openStory(run, line, index, given);
  const missing = scenario.needs.map((need) => missingOf(need, given)).find((error) => error !== undefined);
  if (missing !== undefined) return story.end(unmetOf(missing));
  const stage = openStage(run, story, given);
  try {
    // Before the first step: half a scenario would leave a trade of a real target unfinished.
    for (const operation of operationsOf(scenario)) requireRunnable(operation, run.plan.target);
    await scenario.run(stage);
  } catch (error) {
    return await stopped(story, stage, unmetOf(error));
  }
  await stage.clear();
  return story.end();
}

/** What could not be done says why; what was done until then is taken back and judged. */
async function stopped(story: OpenStory, stage: OpenStage, unsent: Unsent): Promise<StoryResult> {
  const why = 'unmet' in unsent ? unsent.unmet : undefined;
  if (story.exchanges.length > 0 && why !== undefined) {
    await stage.clear();
    story.note('not-continued', why);
  }
  return story.end(unsent);
}

function operationsOf({ serves }: Scenario): readonly Operation[] {
  return calledOperations.filter(({ id }) => serves.some((requirement) => requirement.startsWith(`${id}.`)));
}

function missingOf(need: Need, { data }: Given): NeedError | undefined {
  if (typeof need === 'string') return isMissing(data[need]) ? new NeedError(need) : undefined;
  const { atLeast } = need.card;
  const isEnough = data.cards?.some(
    ({ balance }) => balance !== undefined && Number(balance) >= Number(atLeast),
  );
  return isEnough === true ? undefined : new NeedError('cards', `[].balance ≥ ${atLeast}`);
}

function isMissing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function storyLineOf(scenario: Scenario): StoryLine {
  return {
    kind: 'story',
    id: scenarioStoryId(scenario),
    form: 'scenario',
    system: scenario.system,
    title: { ...scenario.title },
    requirements: [...scenario.serves],
  };
}
