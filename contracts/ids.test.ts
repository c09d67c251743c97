import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededIds } from './ids.ts';

const clock = { now: () => Date.parse('2025-03-01T23:30:00+08:00') };

describe('seeded ids', () => {
  it('repeat for the same seed', () => {
    const draw = () => {
      const ids = seededIds(42, clock, 'run001');
      return [ids.uuid(), ids.orderNumber(), ids.token(5), ids.below(1000)];
    };
    expect(draw()).toEqual(draw());
  });

  it('differ for different seeds', () => {
    expect(seededIds(1, clock, 'run001').uuid()).not.toBe(seededIds(2, clock, 'run001').uuid());
  });

  it('make uuids of 41 characters, the date in Shanghai first', () => {
    expect(seededIds(7, clock, 'run001').uuid()).toMatch(/^20250301-[a-z0-9]{32}$/);
  });

  it('make order numbers that begin with the date and the prefix of the run, and never repeat', () => {
    const ids = seededIds(7, clock, 'run001');
    const numbers = Array.from({ length: 500 }, () => ids.orderNumber());
    expect(new Set(numbers).size).toBe(500);
    expect(numbers[0]).toBe('20250301run0010000000001');
  });

  it('make order numbers of the length asked for', () => {
    expect(seededIds(7, clock, 'run001').orderNumber(32)).toHaveLength(32);
  });

  it('draw numbers below the limit, the limit excluded', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 10_000 }), (seed, limit) => {
        const drawn = seededIds(seed, clock, 'run001').below(limit);
        return Number.isInteger(drawn) && drawn >= 0 && drawn < limit;
      }),
    );
  });

  it('count in turn, apart for each name, and begin again at the end', () => {
    const ids = seededIds(7, clock, 'run001');
    const turns = [ids.turn('reels', 2), ids.turn('cards', 2), ids.turn('reels', 2), ids.turn('reels', 2)];
    expect(turns).toEqual([0, 0, 1, 0]);
  });
});
