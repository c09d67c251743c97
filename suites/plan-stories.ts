import { calledOperations } from '../contracts/called-operations.ts';
import type { Operation } from '../contracts/operation.ts';
import type { Case, CaseFamily } from './case.ts';
import { families } from './families.generated.ts';
import { onlyMatching } from './only.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.generated.ts';

/** A story of the plan. `index` is its place in the whole plan, which `--only` does not change. */
export type PlannedStory =
  | { readonly id: string; readonly index: number; readonly form: 'case'; readonly case: Case }
  | { readonly id: string; readonly index: number; readonly form: 'scenario'; readonly scenario: Scenario };

/** What stories are planned from. */
export interface Repertoire {
  readonly operations: readonly Operation[];
  readonly families: readonly CaseFamily[];
  readonly scenarios: readonly Scenario[];
}

// What the gateway sends is judged where it arrives: no case can call it.
const everything: Repertoire = { operations: calledOperations, families, scenarios };

/** Returns the stories of a run in their order: the cases of each operation, family by family, then the scenarios. */
export function planStories(
  { only }: { readonly only?: string },
  repertoire: Repertoire = everything,
): readonly PlannedStory[] {
  const cases = repertoire.operations.flatMap((operation) =>
    repertoire.families.flatMap((family) => family.generate(operation)),
  );
  const isMeant = onlyMatching(only);
  return [
    ...cases.map((case_) => ({ id: case_.id, form: 'case', case: case_ }) as const),
    ...repertoire.scenarios.map(
      (scenario) => ({ id: scenarioStoryId(scenario), form: 'scenario', scenario }) as const,
    ),
  ]
    .map((story, index) => ({ ...story, index }))
    .filter(({ id }) => isMeant(id));
}

/** Returns the story id of a scenario. */
export function scenarioStoryId({ system, id }: Pick<Scenario, 'system' | 'id'>): string {
  return `scenario:${system}/${id}`;
}
