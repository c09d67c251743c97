import { describe, expect, it } from 'vitest';
import { calledOperations as operations } from '../../contracts/called-operations.ts';
import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { validateMessage } from '../../schemas/validator.ts';
import type { Case } from '../case.ts';
import { composedRequest, exampleGiven } from '../drafting/drafting.fixture.ts';
import { length } from './length.ts';

const limits = (operation: Operation): readonly Requirement[] =>
  operation.requirements.filter(
    ({ place, constraint, excluded }) =>
      place?.direction === 'request' && constraint !== undefined && 'limit' in constraint && !excluded,
  );

const withLimits = operations.filter((operation) => limits(operation).length > 0);

/** Everything a request breaks, by requirement. */
const broken = (operation: Operation, message: unknown) =>
  new Map(
    validateMessage(operation.id, 'request', message)
      .filter(({ requirement }) => !isExcluded(operation, requirement))
      .map((violation) => [violation.requirement, violation]),
  );

/** A limit that every valid request breaks is excluded, and says so. */
const isExcluded = (operation: Operation, id: string) =>
  operation.requirements.some((requirement) => requirement.id === id && requirement.excluded !== undefined);

const sizes = (message: unknown, path: string) =>
  readPath(message, path).map(({ value }) =>
    Array.isArray(value) ? value.length : [...String(value)].length,
  );

const requirementOf = ({ operation, requirements }: Case) => {
  const found = operation.requirements.find(({ id }) => id === requirements[0]);
  if (!found?.place || !found.constraint || !('limit' in found.constraint)) throw new Error('no limit');
  return { id: found.id, path: found.place.path, constraint: found.constraint };
};

describe.each(withLimits.map((operation) => [operation.id, operation] as const))(
  'lengths of %s',
  (_id, operation) => {
    const cases = length.generate(operation);
    const at = cases.filter(({ id }) => id.endsWith('/at'));
    const beyond = cases.filter(({ id }) => !id.endsWith('/at'));

    it('have a case at the limit and one beyond it for every documented limit', () => {
      const ids = limits(operation).map(({ id }) => id);
      expect(at.map(({ requirements }) => requirements)).toEqual(ids.map((id) => [id]));
      expect(beyond.map(({ requirements }) => requirements)).toEqual(ids.map((id) => [id]));
    });

    it.each(at.map((case_) => [case_.id, case_] as const))(
      '%s is a valid request of exactly that length, or says why none can be',
      (_case, case_) => {
        const requests = case_.make(exampleGiven());
        if ('inapplicable' in requests) {
          expect(requests.inapplicable.zh).not.toBe('');
          expect(requests.inapplicable.en).not.toBe('');
          return;
        }
        const { path, constraint } = requirementOf(case_);
        const message = composedRequest(operation, requests.subject);
        expect(sizes(message, path)).toEqual([constraint.limit]);
        expect([...broken(operation, message).keys()]).toEqual([]);
      },
    );

    it.each(beyond.map((case_) => [case_.id, case_] as const))(
      '%s breaks its limit by one and nothing elsewhere',
      (_case, case_) => {
        const requests = case_.make(exampleGiven());
        if ('inapplicable' in requests) throw new Error('a limit can always be broken');
        const { id, path, constraint } = requirementOf(case_);
        const message = composedRequest(operation, requests.subject);
        const step = constraint.kind.startsWith('max') ? 1 : -1;
        expect(sizes(message, path)).toEqual([constraint.limit + step]);
        const violations = broken(operation, message);
        expect(violations.has(id)).toBe(true);
        expect(new Set([...violations.values()].map((violation) => violation.path))).toEqual(new Set([path]));
      },
    );

    it.each(beyond.map((case_) => [case_.id, case_] as const))('%s has a valid control', (_case, case_) => {
      const requests = case_.make(exampleGiven());
      const control = 'subject' in requests ? requests.control : undefined;
      expect(control).toBeDefined();
      if (control) expect([...broken(operation, composedRequest(operation, control)).keys()]).toEqual([]);
    });
  },
);

it('covers every operation whose request has a documented limit', () => {
  expect(withLimits.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['legacy.createTrade', 'card.pay', 'posp.ecouponPreVerify', 'b2b.activeByPartNo']),
  );
});
