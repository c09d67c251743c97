import type { RequirementId } from '../../../contracts/requirement-id.generated.ts';
import { accepted, type Change, type Demonstration, rejected, repeated } from '../demonstration.ts';

/** A number that a second request carries again; whatever else must be new in it is made new. */
const again =
  (field: string, renewed: readonly string[] = []): Change =>
  (first, given) => ({
    ...first,
    ...Object.fromEntries(renewed.map((name) => [name, given.ids.orderNumber()])),
    [field]: first[field],
  });

const refusals: readonly (readonly [requirement: RequirementId, change: Change])[] = [
  ['posp.ecouponPreVerify.trace-no-used-once', again('traceNo')],
  ['posp.reelActiveVoucher.trace-no-used-once', again('traceNo')],
  ['payment.createTrade.order-id-used-once', again('orderId', ['outTradeNo'])],
  ['card.reverse.reversed-once', again('originalOrgTxnNo', ['orgTxnNo'])],
];

const numbers: readonly Demonstration[] = refusals.map(([requirement, change]) => ({
  requirement,
  variant: 'again',
  title: { zh: '再次使用同一编号的请求', en: 'A request that uses its number again' },
  expectation: rejected,
  make: repeated(change),
}));

/** Requests whose number, or whose object, was used by the request before. */
export const usedOnce: readonly Demonstration[] = [
  ...numbers,
  {
    requirement: 'posp.reelActiveVoucher.error.A02',
    variant: 'active-already',
    title: { zh: '激活已激活的券的请求', en: 'Activating vouchers that are active already' },
    make: repeated((first, given) => ({ ...first, traceNo: given.ids.orderNumber() })),
  },
  {
    requirement: 'b2b.activeByPartNo.repeated-order-answers-its-progress',
    variant: 'again',
    title: { zh: '用同一 partnerOrderId 再次请求', en: 'Asking again with the same partnerOrderId' },
    expectation: accepted,
    make: repeated((first) => first),
  },
];
