import type { Operation } from '../../contracts/operation.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { requirementsOf } from '../../contracts/requirements/all-requirements.ts';
import type { Text } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import type { PlannedStory } from '../plan-stories.ts';
import { type Reasons, reasonsFor } from './reasons.ts';
import { costOfStory } from './story-cost.ts';

/** What shows one side of a requirement: stories or checks by their ids, or why nothing can. */
export type Side =
  | { readonly by: readonly string[] }
  | { readonly reason: Text }
  | { readonly by: readonly []; readonly reason?: undefined };

/** One requirement of one operation, and what shows it from either side. */
export interface RequirementCoverage {
  readonly operation: Operation;
  readonly requirement: Requirement;
  /** What keeps to it is taken. */
  readonly allowed: Side;
  /** What breaks it is found. */
  readonly forbidden: Side;
}

/** What coverage is computed from. */
export interface CoverageSources {
  readonly operations: readonly Operation[];
  readonly stories: readonly PlannedStory[];
  readonly checks: readonly Check[];
}

/** Returns the coverage of every requirement of every operation, in the order of the catalogue. */
export function requirementCoverage({
  operations,
  stories,
  checks,
}: CoverageSources): readonly RequirementCoverage[] {
  const told = toldBy(stories);
  const judged = judgedBy(checks);
  return operations.flatMap((operation) =>
    requirementsOf(operation).map((requirement): RequirementCoverage => {
      const key = keyOf(operation.id, requirement.id);
      const reasons = reasonsFor(operation, requirement);
      const inPassing = judged.get(requirement.id) ?? judgedGenerally(requirement);
      const side = (name: 'allowed' | 'forbidden') =>
        sideOf(told[name].get(key), told.reasons.get(key)?.[name], { inPassing, reasons, name });
      return { operation, requirement, allowed: side('allowed'), forbidden: side('forbidden') };
    }),
  );
}

/** Returns whether something shows a side, or says why nothing can. */
export function isAccountedFor(side: Side): boolean {
  return 'reason' in side && side.reason !== undefined
    ? true
    : (side as { by: readonly string[] }).by.length > 0;
}

interface Passing {
  readonly inPassing: readonly string[];
  readonly reasons: Reasons;
  readonly name: 'allowed' | 'forbidden';
}

function sideOf(
  stories: readonly string[] | undefined,
  unshown: Text | undefined,
  { inPassing, reasons, name }: Passing,
): Side {
  if (stories !== undefined) return { by: stories };
  if (inPassing.length > 0) return { by: inPassing };
  const reason = unshown ?? reasons[name];
  return reason ? { reason } : { by: [] };
}

const keyOf = (operation: string, requirement: string) => `${operation} ${requirement}`;

interface Told {
  readonly allowed: ReadonlyMap<string, readonly string[]>;
  readonly forbidden: ReadonlyMap<string, readonly string[]>;
  readonly reasons: ReadonlyMap<string, Readonly<Partial<Record<'allowed' | 'forbidden', Text>>>>;
}

/** A story whose request is refused shows the forbidden side, one that is accepted the allowed one; scenarios show both. */
function toldBy(stories: readonly PlannedStory[]): Told {
  const told = { allowed: new Map<string, string[]>(), forbidden: new Map<string, string[]>() };
  const reasons = new Map<string, Partial<Record<'allowed' | 'forbidden', Text>>>();
  for (const story of stories) {
    for (const { operation, requirement } of namedBy(story)) {
      const key = keyOf(operation, requirement);
      for (const side of sidesOf(story)) {
        const reason = reasonOf(story);
        if (reason) reasons.set(key, { ...reasons.get(key), [side]: reason });
        else told[side].set(key, [...(told[side].get(key) ?? []), story.id]);
      }
    }
  }
  return { ...told, reasons };
}

function namedBy(
  story: PlannedStory,
): readonly { readonly operation: string; readonly requirement: string }[] {
  if (story.form === 'case') {
    const operation = story.case.operation.id;
    return story.case.requirements.map((requirement) => ({ operation, requirement }));
  }
  return story.scenario.serves.map((requirement) => ({
    operation: requirement.split('.').slice(0, 2).join('.'),
    requirement,
  }));
}

function sidesOf(story: PlannedStory): readonly ('allowed' | 'forbidden')[] {
  if (story.form === 'scenario' || story.case.expectation.kind === 'either') return ['allowed', 'forbidden'];
  // What belongs to no single field is shown by either kind of request.
  const isOfField = story.case.requirements.some((id) => id.includes('.request.'));
  if (!isOfField) return ['allowed', 'forbidden'];
  return story.case.expectation.kind === 'accepted' ? ['allowed'] : ['forbidden'];
}

function reasonOf(story: PlannedStory): Text | undefined {
  return story.form === 'case' ? costOfStory(story).unsent : undefined;
}

/** Which checks judge which requirements in passing: what their examples show. */
function judgedBy(checks: readonly Check[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const check of checks) {
    const { passes, fails } = check.examples;
    for (const story of [...passes, ...fails]) {
      for (const { requirement } of check.judge(story)) {
        const known = found.get(requirement) ?? [];
        if (!known.includes(check.id)) found.set(requirement, [...known, check.id]);
      }
    }
  }
  return found;
}

/** Checks that judge whatever the tables of an operation say. */
function judgedGenerally({ place, constraint, errorCode }: Requirement): readonly string[] {
  if (place?.direction === 'response' && constraint) return ['answer-matches-its-schema'];
  return errorCode === '00' ? ['success-code-is-documented'] : [];
}
