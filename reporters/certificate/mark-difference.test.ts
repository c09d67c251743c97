import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifference, type Stretch } from './mark-difference.ts';

const whole = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('');
const marked = (stretches: readonly Stretch[]) =>
  stretches.filter(({ differs }) => differs).map(({ text }) => text.trim());

describe('the part that differs', () => {
  it('is marked on both sides, numbers and Chinese characters each as one', () => {
    const [a, b] = markDifference('balance 98.80 yuan left', 'balance 100.00 yuan left');
    expect([marked(a), marked(b)]).toEqual([['98.80'], ['100.00']]);
    const [c, d] = markDifference('余额应减少一元', '余额应减少两元');
    expect([marked(c), marked(d)]).toEqual([['一'], ['两']]);
  });

  it('is nothing where the two are the same, or two sentences of their own', () => {
    for (const [a, b] of [
      ['accepted', 'accepted'],
      ['rejected with E0400', '被接受'],
    ] as const) {
      expect(markDifference(a, b).map(marked)).toEqual([[], []]);
    }
  });

  it('never changes what is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(markDifference(a, b).map(whole)).toEqual([a, b]);
      }),
    );
  });
});
