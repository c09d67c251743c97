import type { Operation } from '../../contracts/operation.ts';
import type { Family, Requirement } from '../../contracts/requirement.ts';
import type { Text } from '../../schemas/text.ts';
import type { Expectation } from '../../schemas/types/record.ts';
import { type Case, defineCase } from '../case.ts';
import { type Demonstration, rejected } from './demonstration.ts';
import { allDemonstrations } from './demonstrations/all-demonstrations.ts';

/** Returns the cases of an operation's own requirements of one family that somebody wrote requests for. */
export function demonstrationCases(operation: Operation, family: Family): readonly Case[] {
  return operation.requirements
    .filter((requirement) => requirement.family === family && !requirement.excluded)
    .flatMap((requirement) =>
      (demonstrationsById.get(requirement.id) ?? []).map((demonstration) =>
        caseOf(operation, requirement, demonstration),
      ),
    );
}

const demonstrationsById = new Map<string, Demonstration[]>();
for (const demonstration of allDemonstrations) {
  const known = demonstrationsById.get(demonstration.requirement) ?? [];
  demonstrationsById.set(demonstration.requirement, [...known, demonstration]);
}

function caseOf(operation: Operation, requirement: Requirement, demonstration: Demonstration): Case {
  const { variant, title, alsoShows = [], make } = demonstration;
  const expectation = demonstration.expectation ?? expectationOf(requirement);
  const fate = fateOf(expectation);
  return defineCase({
    about: requirement.id,
    variant,
    operation,
    family: requirement.family,
    title: { zh: `${title.zh}${fate.zh}`, en: `${title.en} ${fate.en}` },
    requirements: [requirement.id, ...alsoShows.filter((id) => isOf(operation, id))],
    expectation,
    make: (given) => make(operation, given),
  });
}

function isOf({ requirements }: Operation, id: string): boolean {
  return requirements.some((requirement) => requirement.id === id);
}

function expectationOf({ errorCode }: Requirement): Expectation {
  return errorCode === undefined ? rejected : { kind: 'rejected', codes: [errorCode] };
}

function fateOf(expectation: Expectation): Text {
  if (expectation.kind === 'accepted') return { zh: '应被接受', en: 'is accepted' };
  if (expectation.kind === 'either') return { zh: '应得到应答', en: 'is answered' };
  const codes = expectation.codes.join(', ');
  return codes === ''
    ? { zh: '应被拒绝', en: 'is rejected' }
    : { zh: `,应返回 ${codes}`, en: `is answered with ${codes}` };
}
