import type { Operation } from '../../contracts/operation.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { type Case, type CaseFamily, defineCase } from '../case.ts';
import { type Provocation, provocationsOf } from '../drafting/provocations.ts';

/** For each documented error code that can be brought about from outside: requests that must be answered with it. */
export const errorCode: CaseFamily = {
  id: 'error-code',
  title: { zh: '错误码', en: 'Error codes' },
  generate: (operation) =>
    operation.requirements.flatMap((requirement) =>
      requirement.family === 'error-code' && requirement.errorCode !== undefined && !requirement.excluded
        ? provocationsOf(requirement.id).map((provocation) => caseOf(operation, requirement, provocation))
        : [],
    ),
};

function caseOf(operation: Operation, requirement: Requirement, provocation: Provocation): Case {
  const { variant, title, make } = provocation;
  const code = requirement.errorCode ?? '';
  return defineCase({
    about: requirement.id,
    variant,
    operation,
    family: 'error-code',
    title: { zh: `${title.zh},应返回 ${code}`, en: `${title.en} is answered with ${code}` },
    requirements: [requirement.id, ...(provocation.alsoShows ?? [])] satisfies readonly RequirementId[],
    expectation: { kind: 'rejected', codes: [code] },
    make: (given) => make(operation, given),
  });
}
