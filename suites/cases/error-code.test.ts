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

describe.each(
  cases.filter(({ id }) => !id.includes('one-of-two')).map((case_) => [case_.id, case_] as const),
)('%s', (_id, case_) => {
  it('expects the code of its requirement, and names only requirements that exist', () => {
    const [first, ...others] = case_.requirements;
    expect(case_.expectation).toEqual({ kind: 'rejected', codes: [requirementOf(first ?? '')?.errorCode] });
    for (const id of others) expect(requirementOf(id), id).toBeDefined();
  });

  it('has a control that the documents allow', () => {
    const requests = case_.make(specimenGiven());
    if ('inapplicable' in requests) return;
    const { control } = requests;
    if (!control) throw new Error('a provocation has a control');
    expect(
      validateMessage(case_.operation.id, 'request', composedRequest(case_.operation, control.draft())),
    ).toEqual([]);
  });

  it('needs only test data that a target can be asked for', () => {
    const requests = case_.make(specimenGiven(['useScene', 'cards', 'reels']));
    if ('inapplicable' in requests) return;
    expect(() => [requests.control?.draft(), requests.subject()]).toThrow(/setting data\.\w+/);
  });
});

describe('two mistakes at once', () => {
  const pairs = cases.filter(({ id }) => id.includes('one-of-two-mistakes'));

  it('are tried in every pair of codes that do not get in each other’s way, for one operation', () => {
    const ofOne = pairs.filter(({ operation }) => operation.id === 'legacy.createTrade');
    const codes = new Set(ofOne.map(({ expectation }) => JSON.stringify(expectation)));
    expect(codes.size).toBe(ofOne.length);
    expect(ofOne.length).toBeGreaterThan(12);
  });

  it('are answered with the code of one of them', () => {
    for (const { id, expectation, operation } of pairs) {
      if (expectation.kind !== 'rejected') throw new Error(id);
      expect(expectation.codes, id).toHaveLength(2);
      for (const code of expectation.codes)
        expect(requirementOf(`${operation.id}.error.${code}`), code).toBeDefined();
    }
  });

  it('are both in the request, each where it is when it comes alone', () => {
    for (const case_ of pairs) {
      const requests = case_.make(specimenGiven());
      if ('inapplicable' in requests || !requests.control) throw new Error(case_.id);
      const { content: wrong } = requests.subject();
      const { content: right } = requests.control.draft();
      const changed = Object.keys({ ...wrong, ...right }).filter(
        (name) => JSON.stringify(wrong[name]) !== JSON.stringify(right[name]),
      );
      expect(changed.filter((name) => name !== 'outTradeNo').length, case_.id).toBeGreaterThanOrEqual(
        case_.id.includes('TXN_NO') ? 1 : 2,
      );
    }
  });
});
