import { describe, expect, it } from 'vitest';
import { inPool } from './pool.ts';

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the pool', () => {
  it('never has more under way than its limit, and uses the whole limit', async () => {
    let underWay = 0;
    let most = 0;
    await inPool(
      3,
      Array.from({ length: 20 }, (_, index) => index),
      async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await tick();
        underWay -= 1;
      },
    );
    expect(most).toBe(3);
  });

  it('returns results in the order of the items, whichever ends first', async () => {
    const results = await inPool(4, [3, 1, 2, 0], async (ticks) => {
      for (let count = 0; count < ticks; count += 1) await tick();
      return ticks;
    });
    expect(results).toEqual([3, 1, 2, 0]);
  });

  it('begins nothing new after a rejection and throws the first one', async () => {
    const begun: number[] = [];
    const run = inPool(1, [1, 2, 3], async (item) => {
      begun.push(item);
      await tick();
      if (item === 2) throw new Error('second');
    });
    await expect(run).rejects.toThrow('second');
    expect(begun).toEqual([1, 2]);
  });

  it('ends at once where there is nothing to do', async () => {
    expect(await inPool(8, [], async () => 1)).toEqual([]);
  });
});
