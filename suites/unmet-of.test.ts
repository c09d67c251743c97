import { expect, it } from 'vitest';
import { urlOf } from '../contracts/gateway/wire-request.ts';
import { NeedError } from '../contracts/need.ts';
import { cardPay } from '../contracts/operations/card/pay.ts';
import { unmetOf } from './unmet-of.ts';

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

it('names the test data or the address that the target lacks', () => {
  expect(unmetOf(new NeedError('cards'))).toMatchObject({
    unmet: { en: expect.stringContaining('data.cards') },
  });
  const noAddress = thrownBy(() => urlOf(cardPay, { name: 'uat', baseUrls: {} }));
  expect(unmetOf(noAddress)).toMatchInlineSnapshot(`
    {
      "unmet": {
        "en": "target uat has no usable address for card.pay: targets.uat.baseUrls.paas",
        "zh": "目标 uat 没有可用于 card.pay 的地址：targets.uat.baseUrls.paas",
      },
    }
  `);
});

it('throws a mistake of the kit again, and an address that is none', () => {
  const mistake = new Error('a mistake');
  expect(thrownBy(() => unmetOf(mistake))).toBe(mistake);
  const malformed = thrownBy(() => urlOf(cardPay, { name: 'uat', baseUrls: { paas: 'nowhere' } }));
  expect(thrownBy(() => unmetOf(malformed))).toBe(malformed);
});
