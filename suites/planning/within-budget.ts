import type { Level } from '../../contracts/requirement.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import { requirementOf } from '../judging/requirement-of.ts';
import type { PlannedStory } from '../plan-stories.ts';
import { costOfStory, requestsOf } from './story-cost.ts';

const levels: Readonly<Record<Level, number>> = { MUST: 9, SHOULD: 3, MAY: 1 };

/** What a gateway promised outweighs what this kit only infers. */
const evidences: Readonly<Record<Evidence, number>> = { documented: 4, partial: 3, sampled: 2, proposed: 1 };

/** The plain example of an operation: every check of answers looks at it. */
const exampleWorth = 100;

/** A scenario shows what no single request can. */
const scenarioWorth = 60;

/** What a story is still worth where others have shown all its requirements from the same side. */
const worthAgain = 0.1;

/**
 * Returns the stories that cost at most `budget` requests together, in the order of the plan: those first that show most
 * for each request, and each requirement from either side before any a second time. The same plan gives the same stories.
 */
export function withinBudget(stories: readonly PlannedStory[], budget: number): readonly PlannedStory[] {
  const chosen = new Set<number>();
  const shown = new Set<string>();
  const controls = new Set<string>();
  let left = budget;
  const take = (story: PlannedStory) => {
    const cost = costWith(story, controls);
    if (cost > left) return;
    left -= cost;
    chosen.add(story.index);
    for (const side of sidesOf(story)) shown.add(side);
    const { sharedControl } = costOfStory(story);
    if (sharedControl !== undefined) controls.add(sharedControl);
  };
  const ranked = stories
    .map((story) => ({ story, worth: worthOf(story) / Math.max(requestsOf(costOfStory(story)), 1) }))
    .toSorted((a, b) => b.worth - a.worth || a.story.index - b.story.index)
    .map(({ story }) => story);
  const isNews = (story: PlannedStory) => sidesOf(story).some((side) => !shown.has(side));
  for (const story of ranked) if (isNews(story)) take(story);
  for (const story of ranked) if (!chosen.has(story.index)) take(story);
  return stories.filter(({ index }) => chosen.has(index));
}

function costWith(story: PlannedStory, controls: ReadonlySet<string>): number {
  const cost = costOfStory(story);
  const isNew = cost.sharedControl !== undefined && !controls.has(cost.sharedControl);
  return requestsOf(cost) + (isNew ? 1 : 0);
}

/** A requirement and the side of it that a story shows. */
function sidesOf(story: PlannedStory): readonly string[] {
  if (story.form !== 'case') return [story.id];
  const { operation, requirements, expectation } = story.case;
  const isExample = requirements.length === 0 || story.id.endsWith('/example');
  return isExample
    ? [story.id]
    : requirements.map((requirement) => `${operation.id} ${requirement} ${expectation.kind}`);
}

function worthOf(story: PlannedStory): number {
  if (story.form !== 'case') return scenarioWorth;
  const { operation, requirements } = story.case;
  const own = requirements.reduce((sum, id) => sum + levels[requirementOf(id)?.level ?? 'MAY'], 0);
  const example = story.id.endsWith('/example') ? exampleWorth : 0;
  return (own + example + worthAgain) * evidences[operation.evidence];
}
