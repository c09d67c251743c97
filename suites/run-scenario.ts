import { calledOperations } from '../contracts/called-operations.ts';
import { requireRunnable } from '../contracts/confirmation.ts';
import { NeedError } from '../contracts/need.ts';
import type { Operation } from '../contracts/operation.ts';
import type { StoryLine } from '../schemas/types/record.ts';
import { answerOf } from './judging/answer-of.ts';
import { openStory, type StoryResult } from './open-story.ts';
import { scenarioStoryId } from './plan-stories.ts';
import type { RunContext } from './run-context.ts';
import type { Scenario, Stage } from './scenario.ts';
import { unmetOf } from './unmet-of.ts';

/** Runs one scenario to its end. Where test data is missing nothing is sent, and its requirements cannot be told. */
export async function runScenario(scenario: Scenario, index: number, run: RunContext): Promise<StoryResult> {
  const line = storyLineOf(scenario);
  const given = run.given(line.id, index);
  const story = openStory(run, line, index, given);
  const missing = scenario.needs.find((need) => isMissing(given.data[need]));
  if (missing !== undefined) return story.end(unmetOf(new NeedError(missing)));
  const stage: Stage = {
    given,
    call: async (step, stepTitle, operation, content) => {
      const exchange = await story.send(operation, content, { step, stepTitle: { ...stepTitle } });
      return { exchange, answer: answerOf(exchange) };
    },
  };
  try {
    // Before the first step: half a scenario would leave a trade of a real target unfinished.
    for (const operation of operationsOf(scenario)) requireRunnable(operation, run.plan.target);
    await scenario.run(stage);
  } catch (error) {
    return story.end(unmetOf(error));
  }
  return story.end();
}

function operationsOf({ serves }: Scenario): readonly Operation[] {
  return calledOperations.filter(({ id }) => serves.some((requirement) => requirement.startsWith(`${id}.`)));
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
