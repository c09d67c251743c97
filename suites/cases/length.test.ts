import { describe, expect, it } from 'vitest';
import { calledOperations as operations } from '../../contracts/called-operations.ts';
import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { validateMessage } from '../../schemas/validator.ts';
import type { Case } from '../case.ts';
import { composedRequest } from '../drafting/composed-request.ts';
import { specimenGiven } from '../drafting/specimen.ts';
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
    const cases = length.generate(operation).filter(({ id }) => !id.endsWith('/unit'));

    it('have a case beyond every documented limit', () => {
      const ids = limits(operation).map(({ id }) => id);
      expect(cases.map(({ requirements }) => requirements)).toEqual(ids.map((id) => [id]));
    });

    it.each(cases.map((case_) => [case_.id, case_] as const))(
      '%s breaks its limit by one and nothing elsewhere',
      (_case, case_) => {
        const requests = case_.make(specimenGiven());
        if ('inapplicable' in requests) throw new Error('a limit can always be broken');
        const { id, path, constraint } = requirementOf(case_);
        const message = composedRequest(operation, requests.subject());
        const step = constraint.kind.startsWith('max') ? 1 : -1;
        expect(sizes(message, path)).toEqual([constraint.limit + step]);
        const violations = broken(operation, message);
        expect(violations.has(id)).toBe(true);
        expect(new Set([...violations.values()].map((violation) => violation.path))).toEqual(new Set([path]));
      },
    );

    it.each(cases.map((case_) => [case_.id, case_] as const))('%s has a valid control', (_case, case_) => {
      const requests = case_.make(specimenGiven());
      const control = 'subject' in requests ? requests.control : undefined;
      expect(control).toBeDefined();
      if (control)
        expect([...broken(operation, composedRequest(operation, control.draft())).keys()]).toEqual([]);
    });
  },
);

it('covers every operation whose request has a documented limit', () => {
  expect(withLimits.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['legacy.createTrade', 'card.pay', 'posp.ecouponPreVerify', 'b2b.activeByPartNo']),
  );
});

describe('the unit of lengths', () => {
  const unitCases = operations.flatMap((operation) =>
    length.generate(operation).filter(({ id }) => id.endsWith('/unit')),
  );

  it('is tried with texts that are as long as allowed in characters and longer in any other unit', () => {
    const [case_] = unitCases.filter(({ operation }) => operation.id === 'legacy.createTrade');
    const requests = case_?.make(specimenGiven());
    if (!case_ || !requests || 'inapplicable' in requests) throw new Error('createTrade has texts to fill');
    const message = composedRequest(case_.operation, requests.subject());
    const [title] = readPath(message, 'content.orderTitle');
    const text = String(title?.value);
    expect({ characters: [...text].length, units: text.length, bytes: Buffer.byteLength(text) }).toEqual({
      characters: 20,
      units: 21,
      bytes: 61,
    });
    expect([...broken(case_.operation, message).keys()]).toEqual([]);
  });

  it('is told from texts that are full in each other unit', () => {
    for (const case_ of unitCases) {
      const requests = case_.make(specimenGiven());
      if ('inapplicable' in requests) continue;
      expect(
        requests.alone?.().map(({ step }) => step),
        case_.id,
      ).toEqual(['chinese-characters', 'emoji-utf-16-units', 'chinese-bytes', 'emoji-bytes']);
    }
  });
});
