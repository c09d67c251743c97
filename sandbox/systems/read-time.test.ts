import { describe, expect, it } from 'vitest';
import { parseShanghaiTime, readTime } from './read-time.ts';

describe('a time as the documents write it', () => {
  it('is Shanghai time', () => {
    expect(parseShanghaiTime('20260301120000')).toBe(Date.parse('2026-03-01T12:00:00+08:00'));
    expect(parseShanghaiTime('20240229235959')).toBe(Date.parse('2024-02-29T23:59:59+08:00'));
  });

  it.each(['20260229000000', '20261301000000', '20260101240000', '2026030112000', '2026-03-01 12:00:00', ''])(
    'is none for %s',
    (text) => {
      expect(parseShanghaiTime(text)).toBeUndefined();
    },
  );

  it('may be absent, and is refused where it is none', () => {
    expect([readTime({}, 'at'), readTime({ at: '' }, 'at')]).toEqual([undefined, undefined]);
    expect(() => readTime({ at: '20260230000000' }, 'at')).toThrow('parameter');
  });
});
