import type { Family } from '../../contracts/requirement.ts';
import type { PlannedStory } from '../plan-stories.ts';
import { costOfStory, type StoryCost } from './story-cost.ts';

/** What the stories of one family, or all of them, come to. */
export interface PlanSize {
  readonly family: Family | 'scenario' | 'all';
  readonly stories: number;
  /** Stories of which nothing is sent, each with its reason. */
  readonly unsent: number;
  readonly controls: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly open: number;
  readonly requests: number;
}

/** How well valid requests are combined. */
export interface AcceptShare {
  /** Requests that show field constraints from their allowed side. */
  readonly requests: number;
  /** Constraints they show: as many requests as one for each would take. */
  readonly constraints: number;
  /** The first divided by the second. */
  readonly share: number;
}

/** Returns what a plan comes to, family by family in the order of the plan, then as a whole. */
export function planSizes(stories: readonly PlannedStory[]): readonly PlanSize[] {
  const families = [...new Set(stories.map(familyOf))];
  return [
    ...families.map((family) =>
      sizeOf(
        family,
        stories.filter((story) => familyOf(story) === family),
      ),
    ),
    sizeOf('all', stories),
  ];
}

function familyOf(story: PlannedStory): Family | 'scenario' {
  return story.form === 'case' ? story.case.family : 'scenario';
}

function sizeOf(family: PlanSize['family'], stories: readonly PlannedStory[]): PlanSize {
  const costs = stories.map(costOfStory);
  const sum = (count: (cost: StoryCost) => number) => costs.reduce((total, cost) => total + count(cost), 0);
  const shared = new Set(costs.flatMap(({ sharedControl }) => sharedControl ?? [])).size;
  const controls = sum((cost) => cost.controls) + shared;
  const [accepted, rejected, open] = [
    sum((cost) => cost.accepted),
    sum((cost) => cost.rejected),
    sum((cost) => cost.open),
  ];
  return {
    family,
    stories: stories.length,
    unsent: costs.filter((cost) => cost.unsent).length,
    controls,
    accepted,
    rejected,
    open,
    requests: controls + accepted + rejected + open,
  };
}

/** Returns how many requests show the field constraints of a plan from their allowed side, and how many constraints. */
export function acceptShare(stories: readonly PlannedStory[]): AcceptShare {
  const showing = stories.flatMap((story) => (isCombined(story) ? [story.case] : []));
  const constraints = new Set(
    showing.flatMap(({ operation, requirements }) =>
      requirements.filter((id) => id.startsWith(`${operation.id}.`)),
    ),
  ).size;
  const requests = showing.length;
  return { requests, constraints, share: constraints === 0 ? 0 : requests / constraints };
}

/** A valid request that was put together to show constraints; a random one is sent beside. */
function isCombined(story: PlannedStory): story is Extract<PlannedStory, { form: 'case' }> {
  if (story.form !== 'case' || story.case.family !== 'schema') return false;
  const { requirements, expectation } = story.case;
  return expectation.kind === 'accepted' && requirements.length > 1 && !costOfStory(story).unsent;
}
