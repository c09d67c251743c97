import { describe, expect, it } from 'vitest';
import type { Story } from './check.ts';
import { requirementOf } from './judging/requirement-of.ts';
import { allChecks } from './run-context.ts';

const checks = allChecks();

describe.each(checks.map((check) => [check.id, check] as const))('check %s', (_id, check) => {
  const judged = (story: Story) => {
    expect(check.appliesTo(story), 'its example is one it applies to').toBe(true);
    return check.judge(story);
  };

  it('passes its passing examples, and has one', () => {
    expect(check.examples.passes.length).toBeGreaterThan(0);
    for (const story of check.examples.passes) {
      const outcomes = new Set(judged(story).map(({ verdict }) => verdict.outcome));
      expect(outcomes).toEqual(new Set(['passed']));
    }
  });

  it('fails its failing examples, saying what was expected and what was there', () => {
    expect(check.examples.fails.length).toBeGreaterThan(0);
    for (const story of check.examples.fails) {
      const failures = judged(story).flatMap(({ verdict }) =>
        verdict.outcome === 'failed' ? [verdict] : [],
      );
      expect(failures.length).toBeGreaterThan(0);
      for (const { expected, actual } of failures) {
        expect([expected.zh, expected.en, actual.zh, actual.en].every((text) => text !== '')).toBe(true);
      }
    }
  });

  it('judges requirements that exist, over exchanges of the story', () => {
    for (const story of [...check.examples.passes, ...check.examples.fails]) {
      const ids = story.exchanges.map(({ id }) => id);
      for (const { requirement, exchanges } of judged(story)) {
        expect(requirementOf(requirement), requirement).toBeDefined();
        expect(ids).toEqual(expect.arrayContaining([...exchanges]));
      }
    }
  });

  it('comes to the same judgements each time', () => {
    for (const story of [...check.examples.passes, ...check.examples.fails]) {
      expect(check.judge(structuredClone(story))).toEqual(check.judge(story));
    }
  });
});

it('gives every check an id of its own', () => {
  const ids = checks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
