import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

/** A time that passes only by waiting; lanes that wait together wake in order. */
function timer() {
  const told = { ms: 0 };
  const waits: number[] = [];
  return {
    waits,
    now: () => told.ms,
    wait: async (ms: number) => {
      waits.push(ms);
      told.ms += ms;
    },
  };
}

it('spaces requests evenly', async () => {
  const time = timer();
  const pace = createPace(4, time);
  for (let count = 0; count < 3; count += 1) await pace.turn();
  expect(time.waits).toEqual([250, 250]);
});

it('lets everyone wait while the target rests', async () => {
  const time = timer();
  const pace = createPace(undefined, time);
  const rest = pace.rest(2);
  expect(time.waits).toEqual([2_000]);
  expect(await rest).toBe(true);
  // A lane that asks at the moment the rest began.
  const still = { ...time, now: () => 0 };
  const other = createPace(undefined, still);
  const resting = other.rest(3);
  await other.turn();
  expect(await resting).toBe(true);
  expect(time.waits).toEqual([2_000, 3_000, 3_000]);
});

it('grants no rest of more than half a minute, and no more than twenty', async () => {
  const time = timer();
  const pace = createPace(undefined, time);
  expect(await pace.rest(31)).toBe(false);
  for (let count = 0; count < 20; count += 1) expect(await pace.rest(0.1)).toBe(true);
  expect(await pace.rest(0.1)).toBe(false);
  expect(time.waits).toHaveLength(20);
});

it('grants no request beyond the budget, and says which setting it is', async () => {
  const pace = createPace(undefined, timer(), 2);
  await pace.turn();
  await pace.turn();
  await expect(pace.turn()).rejects.toThrow(/budget-spent[\s\S]*--budget/);
});
