import { describe, expect, it } from 'vitest';
import { operations } from '../../contracts/catalogue.generated.ts';
import { ownProposal } from '../../contracts/requirements/derive-requirements.ts';
import { validateMessage } from '../../schemas/validator.ts';
import { successCodeIsDocumented } from '../checks/success-code-is-documented.ts';
import { composedRequest } from '../drafting/composed-request.ts';
import { specimenGiven } from '../drafting/specimen.ts';
import { requirementOf } from '../judging/requirement-of.ts';
import { errorCode } from './error-code.ts';

const cases = operations.flatMap((operation) => errorCode.generate(operation));

it('has a case, a check or a reason for every documented code', () => {
  const provoked = new Set(cases.flatMap(({ requirements }) => requirements));
  const judged = new Set(
    successCodeIsDocumented.examples.passes.flatMap((story) =>
      successCodeIsDocumented.judge(story).map(({ requirement }) => requirement),
    ),
  );
  const open = operations
    .flatMap(({ requirements }) => requirements)
    .filter(
      ({ family, errorCode: code, excluded }) => family === 'error-code' && code !== undefined && !excluded,
    )
    // A code that only we propose is brought about where a scenario proposes its situation.
    .filter(({ assumption }) => assumption !== ownProposal)
    .filter(({ id }) => !provoked.has(id) && !judged.has(id));
  expect(open.map(({ id }) => id)).toEqual([]);
});

describe.each(cases.map((case_) => [case_.id, case_] as const))('%s', (_id, case_) => {
  it('expects the code of its requirement, and names only requirements that exist', () => {
    const [first, ...others] = case_.requirements;
    expect(case_.expectation).toEqual({ kind: 'rejected', codes: [requirementOf(first ?? '')?.errorCode] });
    for (const id of others) expect(requirementOf(id), id).toBeDefined();
  });

  it('has a control that the documents allow', () => {
    const requests = case_.make(specimenGiven());
    const control = 'subject' in requests ? requests.control : undefined;
    if (!control) throw new Error('a provocation has a control');
    expect(
      validateMessage(case_.operation.id, 'request', composedRequest(case_.operation, control.draft())),
    ).toEqual([]);
  });

  it('needs only test data that a target can be asked for', () => {
    const draw = () => {
      const requests = case_.make(specimenGiven(['useScene', 'cards', 'reels']));
      if ('subject' in requests) [requests.control?.draft(), requests.subject()];
    };
    expect(draw).toThrow(/setting data\.\w+/);
  });
});
