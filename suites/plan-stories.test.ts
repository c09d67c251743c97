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
  expect(only.length).toBeGreaterThan(8);
  for (const story of only) expect(all[story.index]?.id).toBe(story.id);
});

it('plans nothing for a glob that meets nothing', () => {
  expect(planStories({ only: 'case:nowhere/*' })).toEqual([]);
});

it('plans the cases of a profile’s operations and its scenarios, each in its place of the whole plan', () => {
  const wallet = planStories({ profile: 'wallet' });
  expect(wallet.length).toBeGreaterThan(10);
  for (const story of wallet) {
    expect(story.id).toMatch(/^(case:wallet\.|scenario:wallet\/)/);
    expect(all[story.index]?.id).toBe(story.id);
  }
  expect(planStories({ profile: 'full' }).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

it('plans every story in exactly one shard, and the shards of one kind of operation side by side', () => {
  const shards = [1, 2, 3].map((number) => planStories({ shard: `${number}/3` }).map(({ id }) => id));
  expect(shards.flat().sort()).toEqual(all.map(({ id }) => id).sort());
  const lengths = shards.map(({ length }) => length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
});

it.each(['0/2', '3/2', '1', 'a/b', ''])('refuses the shard %j', (shard) => {
  expect(() => planStories({ shard })).toThrow(/shard-invalid/);
});

it('refuses a profile there is none of, naming those there are', () => {
  expect(() => planStories({ profile: 'online' })).toThrow(/online-payment/);
});

it('has the plain example of every operation that is called, and every scenario', () => {
  const ids = new Set(all.map(({ id }) => id));
  for (const { id } of calledOperations)
    expect(ids).toContain(`case:${id}/envelope/envelope.answer-is-envelope/example`);
  for (const { system, id } of scenarios) expect(ids).toContain(`scenario:${system}/${id}`);
});
