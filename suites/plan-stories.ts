import { calledOperations } from '../contracts/called-operations.ts';
import type { Operation } from '../contracts/operation.ts';
import type { Case, CaseFamily } from './case.ts';
import { ownScenarios } from './extension.ts';
import { families } from './families.generated.ts';
import { type Lifecycle, lifecyclesOf } from './lifecycles/run-lifecycle.ts';
import { onlyMatching } from './only.ts';
import { withinBudget } from './planning/within-budget.ts';
import type { Profile } from './profile.ts';
import { profileOf, wholeProfile } from './profile-of.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.generated.ts';
import { inShard } from './shard.ts';

/** A story of the plan. `index` is its place in the whole plan, which nothing that narrows the plan changes. */
export type PlannedStory =
  | { readonly id: string; readonly index: number; readonly form: 'case'; readonly case: Case }
  | { readonly id: string; readonly index: number; readonly form: 'scenario'; readonly scenario: Scenario }
  | {
      readonly id: string;
      readonly index: number;
      readonly form: 'lifecycle';
      readonly lifecycle: Lifecycle;
    };

/** Random sequences of a run that asks for no other number. */
export const usualSequences = 10;

/** What stories are planned from. */
export interface Repertoire {
  readonly operations: readonly Operation[];
  readonly families: readonly CaseFamily[];
  readonly scenarios: readonly Scenario[];
}

/** What narrows a plan: a profile, a glob over story ids, a budget, a shard such as `1/4`. */
export interface PlanSelection {
  readonly profile?: string;
  readonly only?: string;
  readonly shard?: string;
  /** Most requests the stories may cost together on a gateway that keeps to the documents. */
  readonly budget?: number;
  /** Random requests of each kind for every operation; a plan with more of them is another plan. */
  readonly random?: number;
  /** How many random sequences there are; they stand behind everything else. */
  readonly sequences?: number;
}

// What the gateway sends is judged where it arrives: no case can call it.
const everything: Repertoire = { operations: calledOperations, families, scenarios };

/** What a project brings of its own stands behind everything else, so that it moves nothing. */
function withOwn(plan: readonly PlannedStory[]): readonly PlannedStory[] {
  const own = ownScenarios().map((scenario, place) => {
    const id = scenarioStoryId(scenario);
    return { id, form: 'scenario', scenario, index: plan.length + place } as const;
  });
  return [...plan, ...own];
}

/**
 * Returns the stories of a run in their order: the cases of each operation, family by family, then the scenarios. Throws
 * a KitError for a profile or a shard there is none of.
 */
export function planStories(
  { profile = wholeProfile, only, shard, budget, random, sequences = usualSequences }: PlanSelection,
  repertoire: Repertoire = everything,
): readonly PlannedStory[] {
  const [isAskedFor, isMeant, isOurs] = [askedForBy(profileOf(profile)), onlyMatching(only), inShard(shard)];
  const meant = withOwn(wholePlanOf(repertoire, random, sequences)).filter(
    (story) => isAskedFor(story) && isMeant(story.id),
  );
  // The budget is that of all shards together: each takes its part of the same stories.
  const affordable = budget === undefined ? meant : withinBudget(meant, budget);
  return affordable.filter((_story, place) => isOurs(place));
}

/** A plan is asked for again and again, and thousands of cases take their time. */
const wholePlans = new WeakMap<Repertoire, Map<string, readonly PlannedStory[]>>();

function wholePlanOf(
  repertoire: Repertoire,
  random: number | undefined,
  sequences: number,
): readonly PlannedStory[] {
  const plans = wholePlans.get(repertoire) ?? new Map<string, readonly PlannedStory[]>();
  wholePlans.set(repertoire, plans);
  const key = `${random ?? 'usual'} ${sequences}`;
  const plan = plans.get(key) ?? makePlan(repertoire, random, sequences);
  plans.set(key, plan);
  return plan;
}

function makePlan(
  { operations, families: wanted, scenarios: told }: Repertoire,
  random: number | undefined,
  sequences: number,
): readonly PlannedStory[] {
  const cases = operations.flatMap((operation) =>
    wanted.flatMap((family) => family.generate(operation, random === undefined ? {} : { random })),
  );
  return [
    ...cases.map((case_) => ({ id: case_.id, form: 'case', case: case_ }) as const),
    ...told.map((scenario) => ({ id: scenarioStoryId(scenario), form: 'scenario', scenario }) as const),
    ...lifecyclesOf(sequences).map(
      (lifecycle) => ({ id: lifecycle.id, form: 'lifecycle', lifecycle }) as const,
    ),
  ].map((story, index) => ({ ...story, index }));
}

/** Returns whether a profile asks for a story. */
export function askedForBy(profile: Profile): (story: PlannedStory) => boolean {
  const asked = new Set(profile.operations);
  const isWhole = profile.id === wholeProfile;
  const isScenarioAsked = profile.scenarios.map(onlyMatching);
  return (story) => {
    if (isWhole) return true;
    if (story.form === 'case') return asked.has(story.case.operation.id);
    // They go through all systems: only the whole profile asks for them.
    if (story.form === 'lifecycle') return false;
    // Whoever brings a scenario along asks for it.
    if (ownScenarios().includes(story.scenario)) return true;
    const { system, id } = story.scenario;
    return isScenarioAsked.some((isAsked) => isAsked(`${system}/${id}`));
  };
}

/** Returns the story id of a scenario. */
export function scenarioStoryId({ system, id }: Pick<Scenario, 'system' | 'id'>): string {
  return `scenario:${system}/${id}`;
}
