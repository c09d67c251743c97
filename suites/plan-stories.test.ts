import { expect, it } from 'vitest';
import { calledOperations } from '../contracts/called-operations.ts';
import { planStories } from './plan-stories.ts';
import { scenarios } from './scenarios.generated.ts';

const all = planStories({});

it('gives every story an id of its own', () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('plans the same stories in the same order each time', () => {
  expect(planStories({}).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

it('keeps the place of a story in the whole plan when only some are meant', () => {
  const only = planStories({ only: 'case:card.pay/signature/*' });
  expect(only.length).toBe(9);
  for (const story of only) expect(all[story.index]?.id).toBe(story.id);
});

it('plans nothing for a glob that meets nothing', () => {
  expect(planStories({ only: 'case:nowhere/*' })).toEqual([]);
});

it('has the plain example of every operation that is called, and every scenario', () => {
  const ids = new Set(all.map(({ id }) => id));
  for (const { id } of calledOperations)
    expect(ids).toContain(`case:${id}/envelope/envelope.answer-is-envelope/example`);
  for (const { system, id } of scenarios) expect(ids).toContain(`scenario:${system}/${id}`);
});
