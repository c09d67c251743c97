import { describe, expect, it } from 'vitest';
import { onlyMatching } from './only.ts';

const cardCoupons = 'case:legacy.createTrade/length/request.content.payMethod[].cardCoupons.max-length/above';

describe('--only', () => {
  it.each([
    [undefined, cardCoupons, true],
    ['*createTrade*', cardCoupons, true],
    ['case:*/length/*', cardCoupons, true],
    [cardCoupons, cardCoupons, true],
    ['case:{legacy,card}.*/length/*', cardCoupons, true],
    ['scenario:*', cardCoupons, false],
    ['case:*/signature/*', cardCoupons, false],
    ['createTrade', cardCoupons, false],
    ['scenario:*', 'scenario:legacy/pay-an-order-with-a-card', true],
  ])('%s meets %s: %s', (glob, id, isMeant) => {
    expect(onlyMatching(glob)(id)).toBe(isMeant);
  });
});
