import { describe, expect, it } from 'vitest';
import { createPace, type PaceTimer } from './pace.ts';

/** A timer on which waiting takes no time. */
function handTimer() {
  let now = 0;
  const waits: number[] = [];
  const timer: PaceTimer = {
    now: () => now,
    wait: (ms) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  return { timer, waits };
}

describe('the pace of a run', () => {
  it('spaces requests evenly at a rate, and not at all without one', async () => {
    const { timer, waits } = handTimer();
    const slow = createPace(4, timer);
    for (let turn = 0; turn < 3; turn += 1) await slow.turn();
    expect(waits).toEqual([250, 250]);
    const fast = createPace(undefined, timer);
    for (let turn = 0; turn < 3; turn += 1) await fast.turn();
    expect(waits).toHaveLength(2);
  });

  it('grants no request beyond the budget, and says which setting it is', async () => {
    const pace = createPace(undefined, handTimer().timer, 2);
    await pace.turn();
    await pace.turn();
    await expect(pace.turn()).rejects.toThrow(/budget-spent[\s\S]*--budget/);
  });

  it('rests when it is asked to, and not for ever', async () => {
    const { timer, waits } = handTimer();
    const pace = createPace(undefined, timer);
    const granted: boolean[] = [];
    for (let ask = 0; ask < 25; ask += 1) granted.push(await pace.rest(3600));
    expect(granted.filter(Boolean)).toHaveLength(20);
    expect(Math.max(...waits)).toBe(10_000);
  });
});
