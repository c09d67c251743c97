import { describe, expect, it } from 'vitest';
import { operations } from '../../contracts/catalogue.generated.ts';
import { ownProposal } from '../../contracts/requirements/derive-requirements.ts';
import { planStories } from '../plan-stories.ts';
import { type ConstraintCoverage, constraintCoverage, isAccountedFor } from './constraint-coverage.ts';

const rows = constraintCoverage(operations, planStories({}));
const sides = ['allowed', 'forbidden'] as const;
const gaps = (covered: readonly ConstraintCoverage[]) =>
  covered.flatMap((row) =>
    sides.filter((side) => !isAccountedFor(row[side])).map((side) => `${side} ${row.requirement.id}`),
  );

describe('the constraints of the documents', () => {
  it('are covered from both sides, or say why a side is not: lengths, types, lists, forms, conditions, codes', () => {
    expect(rows.length).toBeGreaterThan(6500);
    expect(gaps(rows)).toEqual([]);
  });

  it('are refused where a request breaks them, without exception where a case can be made', () => {
    const ofRequests = rows.filter(
      ({ operation, requirement: { place, constraint, excluded } }) =>
        place?.direction === 'request' && constraint && !excluded && !operation.isOutbound,
    );
    const unbroken = ofRequests.filter(({ forbidden }) => forbidden.by.length === 0);
    expect(unbroken.map(({ requirement }) => requirement.id)).toEqual([]);
  });

  it('say of a code that no request brings about why not, unless it is our own proposal', () => {
    const codes = rows.filter(
      ({ requirement: { errorCode, excluded } }) => errorCode !== undefined && !excluded,
    );
    const unprovoked = codes.filter(
      ({ requirement, forbidden }) => forbidden.by.length === 0 && requirement.assumption !== ownProposal,
    );
    expect(unprovoked.map(({ requirement }) => requirement.id)).toEqual([]);
  });

  it('would show a gap where a family of cases were missing', () => {
    const withoutLengths = planStories({}).filter(
      (story) => story.form === 'case' && story.case.family !== 'length',
    );
    const lost = gaps(constraintCoverage(operations, withoutLengths));
    expect(lost.length).toBeGreaterThan(500);
    expect(lost.every((gap) => /^forbidden .*-(length|items)$/.test(gap))).toBe(true);
  });
});
