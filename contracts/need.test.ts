import { describe, expect, it } from 'vitest';
import { renderError } from '../schemas/kit-error.ts';
import { seededIds } from './ids.ts';
import { NeedError, needed, neededFirst, neededNext } from './need.ts';
import type { TestData } from './target.ts';

const clock = { now: () => 0 };
const given = (data: TestData) => ({ clock, ids: seededIds(1, clock, 'run001'), data });

describe('test data that is needed', () => {
  it('is given where the configuration has it', () => {
    expect(needed(given({ useScene: 'H5' }), 'useScene')).toBe('H5');
    expect(neededFirst(given({ cards: [{ cardNo: '1' }] }), 'cards').cardNo).toBe('1');
  });

  it('is spent in turn where it can be used once', () => {
    const two = given({ reels: ['a', 'b'] });
    expect([neededNext(two, 'reels'), neededNext(two, 'reels'), neededNext(two, 'reels')]).toEqual([
      'a',
      'b',
      'a',
    ]);
  });

  it('names the setting where it is missing or empty', () => {
    expect(() => needed(given({}), 'useScene')).toThrow(NeedError);
    expect(() => neededFirst(given({ cards: [] }), 'cards')).toThrow(NeedError);
    expect(() => neededNext(given({}), 'reels')).toThrow(NeedError);
    expect(renderError(new NeedError('cards').parts, 'en')).toMatchInlineSnapshot(`
      "Test data is missing: setting data.cards [test-data-missing]
        where: data.cards
        what to do: Fill in cards under data in the target's configuration"
    `);
    expect(renderError(new NeedError('cards').parts, 'zh')).toMatchInlineSnapshot(`
      "缺少测试数据:配置项 data.cards [test-data-missing]
        位置: data.cards
        处理: 在目标配置的 data 中填写 cards"
    `);
  });
});
