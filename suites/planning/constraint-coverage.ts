import type { Operation } from '../../contracts/operation.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import type { Text } from '../../schemas/text.ts';
import type { PlannedStory } from '../plan-stories.ts';
import { costOfStory } from './story-cost.ts';

/** What shows one side of a constraint: stories or a check by their ids, or why nothing can; neither: a gap. */
export interface Side {
  readonly by: readonly string[];
  readonly reason?: Text;
}

/** One field constraint or error code of the documents, and what shows it from either side. */
export interface ConstraintCoverage {
  readonly operation: Operation;
  readonly requirement: Requirement;
  /** A value that keeps to it is accepted, or judged to be right. */
  readonly allowed: Side;
  /** A value that breaks it is refused, or found in an answer. */
  readonly forbidden: Side;
}

type SideName = 'allowed' | 'forbidden';

/** Returns the coverage of every field constraint and error code of these operations by a plan. */
export function constraintCoverage(
  operations: readonly Operation[],
  stories: readonly PlannedStory[],
): readonly ConstraintCoverage[] {
  const told = toldBy(stories);
  return operations.flatMap((operation) =>
    operation.requirements
      .filter(({ constraint, errorCode }) => constraint !== undefined || errorCode !== undefined)
      .map((requirement) => ({
        operation,
        requirement,
        allowed: sideOf(told, { operation, requirement }, 'allowed'),
        forbidden: sideOf(told, { operation, requirement }, 'forbidden'),
      })),
  );
}

/** Returns whether something shows a side, or a reason says why nothing can. */
export function isAccountedFor({ by, reason }: Side): boolean {
  return by.length > 0 || reason !== undefined;
}

interface Told {
  readonly stories: ReadonlyMap<string, readonly string[]>;
  readonly reasons: ReadonlyMap<string, Text>;
}

const keyOf = (side: SideName, operation: string, requirement: string) =>
  `${side} ${operation} ${requirement}`;

/** A request that is refused shows the forbidden side of its first requirement, one that is accepted the allowed side. */
function toldBy(planned: readonly PlannedStory[]): Told {
  const stories = new Map<string, string[]>();
  const reasons = new Map<string, Text>();
  for (const story of planned) {
    if (story.form !== 'case') continue;
    const { operation, requirements, expectation } = story.case;
    const { unsent } = costOfStory(story);
    const side = expectation.kind === 'rejected' ? 'forbidden' : 'allowed';
    for (const requirement of requirements) {
      const key = keyOf(side, operation.id, requirement);
      if (unsent) reasons.set(key, unsent);
      else stories.set(key, [...(stories.get(key) ?? []), story.id]);
    }
  }
  return { stories, reasons };
}

interface Row {
  readonly operation: Operation;
  readonly requirement: Requirement;
}

function sideOf(told: Told, row: Row, side: SideName): Side {
  const { operation, requirement } = row;
  const key = keyOf(side, operation.id, requirement.id);
  const by = told.stories.get(key) ?? judgedInPassing(row, side);
  const reason = told.reasons.get(key) ?? reasonFor(row, side);
  return by.length > 0 ? { by } : { by, ...(reason && { reason }) };
}

/** What checks judge in every answer and notification there is. */
function judgedInPassing({ operation, requirement }: Row, side: SideName): readonly string[] {
  const { place, constraint, errorCode, excluded } = requirement;
  if (excluded) return [];
  if (constraint && place?.direction === 'response') return ['answer-matches-its-schema'];
  if (constraint && operation.isOutbound) return ['notification-matches-its-schema'];
  if (errorCode === successCode) return ['success-code-is-documented'];
  // An answer with a code is judged by whoever provoked it; that no other code comes is a rule of its own.
  return errorCode !== undefined && side === 'allowed' ? ['error-code-is-documented'] : [];
}

const successCode = '00';

function reasonFor({ requirement }: Row, side: SideName): Text | undefined {
  const { excluded, errorCode, assumption } = requirement;
  if (excluded) return excluded;
  if (errorCode !== undefined && side === 'forbidden' && assumption) return proposedCode;
  return undefined;
}

const proposedCode: Text = {
  zh: '错误码是本工具的提案;由提出其情形的场景体现',
  en: 'the code is a proposal of this kit; the scenario of its situation brings it about',
};
