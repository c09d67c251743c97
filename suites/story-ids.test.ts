import { describe, expect, it } from 'vitest';
import { runPrefix, storyIds } from './story-ids.ts';

const clock = { now: () => Date.parse('2025-03-01T12:00:00+08:00') };
const source = { seed: 7, runId: 'run-a', clock, turns: new Map<string, number>() };

const drawn = (ids: ReturnType<typeof storyIds>) => ({
  uuid: ids.uuid(),
  order: ids.orderNumber(),
  token: ids.token(12),
  below: ids.below(1_000_000),
});

describe('the ids of a story', () => {
  it('repeat for the same seed, run and story', () => {
    expect(drawn(storyIds(source, 'case:a', 4))).toEqual(drawn(storyIds(source, 'case:a', 4)));
  });

  it('differ from story to story', () => {
    const [a, b] = [drawn(storyIds(source, 'case:a', 1)), drawn(storyIds(source, 'case:b', 2))];
    expect(a.uuid).not.toBe(b.uuid);
    expect(a.order).not.toBe(b.order);
    expect(a.token).not.toBe(b.token);
  });

  it('keep two runs with one seed apart at the gateway, and their choices equal', () => {
    const [a, b] = [
      drawn(storyIds(source, 'case:a', 1)),
      drawn(storyIds({ ...source, runId: 'run-b' }, 'case:a', 1)),
    ];
    expect(a.uuid).not.toBe(b.uuid);
    expect(a.order).not.toBe(b.order);
    expect([a.token, a.below]).toEqual([b.token, b.below]);
  });

  it('make order numbers of 24 characters that begin with the date in Shanghai and never repeat in a run', () => {
    const orders = Array.from({ length: 50 }, (_, index) => storyIds(source, `case:${index}`, index)).flatMap(
      (ids) => Array.from({ length: 20 }, () => ids.orderNumber()),
    );
    expect(new Set(orders).size).toBe(1000);
    expect(orders.every((order) => /^20250301[a-z0-9]{16}$/.test(order))).toBe(true);
  });

  it('make longer and shorter order numbers that are still unique', () => {
    const orders = Array.from({ length: 400 }, (_, index) => {
      const ids = storyIds(source, `case:${index}`, index);
      return [ids.orderNumber(18), ids.orderNumber(18), ids.orderNumber(32), ids.orderNumber(32)];
    }).flat();
    expect(new Set(orders).size).toBe(1600);
    expect(new Set(orders.map((order) => order.length))).toEqual(new Set([18, 32]));
  });

  it('spend test data in turn over all stories of a run', () => {
    const run = { ...source, turns: new Map<string, number>() };
    const [a, b] = [storyIds(run, 'case:a', 1), storyIds(run, 'case:b', 2)];
    expect([
      a.turn('reels', 3),
      b.turn('reels', 3),
      a.turn('cards', 3),
      a.turn('reels', 3),
      b.turn('reels', 3),
    ]).toEqual([0, 1, 0, 2, 0]);
  });

  it('carry a run prefix of 6 characters', () => {
    expect(runPrefix('any run')).toMatch(/^[a-z0-9]{6}$/);
  });
});
