import { calledOperations } from '../contracts/called-operations.ts';
import type { Operation } from '../contracts/operation.ts';
import type { Case, CaseFamily } from './case.ts';
import { families } from './families.generated.ts';
import { onlyMatching } from './only.ts';
import type { Profile } from './profile.ts';
import { profileOf, wholeProfile } from './profile-of.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.generated.ts';
import { inShard } from './shard.ts';

/** A story of the plan. `index` is its place in the whole plan, which nothing that narrows the plan changes. */
export type PlannedStory =
  | { readonly id: string; readonly index: number; readonly form: 'case'; readonly case: Case }
  | { readonly id: string; readonly index: number; readonly form: 'scenario'; readonly scenario: Scenario };

/** What stories are planned from. */
export interface Repertoire {
  readonly operations: readonly Operation[];
  readonly families: readonly CaseFamily[];
  readonly scenarios: readonly Scenario[];
}

/** What narrows a plan: a profile, a glob over story ids, a shard such as `1/4`. */
export interface PlanSelection {
  readonly profile?: string;
  readonly only?: string;
  readonly shard?: string;
}

// What the gateway sends is judged where it arrives: no case can call it.
const everything: Repertoire = { operations: calledOperations, families, scenarios };

/**
 * Returns the stories of a run in their order: the cases of each operation, family by family, then the scenarios. Throws
 * a KitError for a profile or a shard there is none of.
 */
export function planStories(
  { profile = wholeProfile, only, shard }: PlanSelection,
  repertoire: Repertoire = everything,
): readonly PlannedStory[] {
  const [isAskedFor, isMeant, isOurs] = [askedForBy(profileOf(profile)), onlyMatching(only), inShard(shard)];
  return wholePlanOf(repertoire)
    .filter((story) => isAskedFor(story) && isMeant(story.id))
    .filter((_story, place) => isOurs(place));
}

/** A plan is asked for again and again, and thousands of cases take their time. */
const wholePlans = new WeakMap<Repertoire, readonly PlannedStory[]>();

function wholePlanOf(repertoire: Repertoire): readonly PlannedStory[] {
  const known = wholePlans.get(repertoire);
  if (known) return known;
  const cases = repertoire.operations.flatMap((operation) =>
    repertoire.families.flatMap((family) => family.generate(operation)),
  );
  const plan = [
    ...cases.map((case_) => ({ id: case_.id, form: 'case', case: case_ }) as const),
    ...repertoire.scenarios.map(
      (scenario) => ({ id: scenarioStoryId(scenario), form: 'scenario', scenario }) as const,
    ),
  ].map((story, index) => ({ ...story, index }));
  wholePlans.set(repertoire, plan);
  return plan;
}

/** Returns whether a profile asks for a story. */
export function askedForBy(profile: Profile): (story: PlannedStory) => boolean {
  const asked = new Set(profile.operations);
  const isWhole = profile.id === wholeProfile;
  const isScenarioAsked = profile.scenarios.map(onlyMatching);
  return (story) => {
    if (isWhole) return true;
    if (story.form === 'case') return asked.has(story.case.operation.id);
    const { system, id } = story.scenario;
    return isScenarioAsked.some((isAsked) => isAsked(`${system}/${id}`));
  };
}

/** Returns the story id of a scenario. */
export function scenarioStoryId({ system, id }: Pick<Scenario, 'system' | 'id'>): string {
  return `scenario:${system}/${id}`;
}
