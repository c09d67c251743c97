import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import { sumYuan, type Yuan } from '../../../contracts/money.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { readAs, servedOtherwise } from '../../fault-parts/call-parts.ts';
import { everywhere } from '../../fault-parts/requirements.ts';
import { zero } from '../../money.ts';
import type { Call } from '../../systems/call.ts';
import { readAmount, readObjects, readText } from '../../systems/read-content.ts';
import { accounts, balanceOf, enter, movement } from '../../world/ledger.ts';

/** Money that moves otherwise than the answer says. */
export const moneyMovedWrongly: readonly Fault[] = [
  defineFault({
    id: 'card-charged-twice',
    title: { zh: '一次卡支付扣两次款', en: 'A payment by card takes its amount twice' },
    group: 'amount',
    breaks: ['card.pay.balance-reduced-by-amount'],
    behaviour: servedOtherwise(['card.pay'], (call, usual) => {
      const content = usual(call);
      take(call, readText(call.content, 'cashCardNo') ?? '', readAmount(call.content, 'txnAmount'));
      return content;
    }),
  }),
  defineFault({
    id: 'card-refund-without-money',
    title: { zh: '卡退款成功但余额没有增加', en: "A refund to a card succeeds and the card's balance stays" },
    group: 'amount',
    breaks: ['card.refund.balance-raised-by-refund'],
    posting: (posting) => (posting.cause === 'card-return' ? undefined : posting),
  }),
  defineFault({
    id: 'mode-0-takes-what-there-is',
    title: {
      zh: 'consumeMode 0 余额不足时扣光余额',
      en: 'consumeMode 0 takes what there is when the balance is too low',
    },
    group: 'amount',
    breaks: ['card.pay.consume-mode-0-refuses-above-balance'],
    call: readAs(['card.pay'], (content) => ({ ...content, consumeMode: '1' })),
  }),
  defineFault({
    id: 'mode-1-refuses',
    title: { zh: 'consumeMode 1 余额不足时仍拒绝', en: 'consumeMode 1 refuses when the balance is too low' },
    group: 'amount',
    breaks: ['card.pay.consume-mode-1-takes-whole-balance'],
    call: readAs(['card.pay'], (content) => ({ ...content, consumeMode: '0' })),
  }),
  defineFault({
    id: 'mixed-payment-charges-all-methods',
    title: { zh: '混合支付在付够后仍继续扣款', en: 'A mixed payment goes on charging when enough is paid' },
    group: 'amount',
    breaks: everywhere('mixed-stops-at-total-amount'),
    behaviour: servedOtherwise(['legacy.createTrade', 'payment.createTrade'], (call, usual) => {
      const content = usual(call);
      const left = methodLeftOver(call.content);
      const [cardNo = ''] = (readText(left, 'cardCoupons') ?? '').split('|');
      take(call, cardNo, readAmount(left, 'amount'));
      return content;
    }),
  }),
];

/** Takes an amount from a card's principal once more, where it is there. */
function take({ world, tenant, now, postingHooks }: Call, cardNo: string, amount: Yuan | undefined): void {
  const account = accounts.principal(cardNo);
  if (amount === undefined || balanceOf(world, account).lt(amount)) return;
  const lines = movement(account, accounts.merchant(tenant.tenancyId), amount);
  enter(world, { cause: 'card-payment', reference: 'again', at: now, lines }, postingHooks);
}

/** The first method after those whose stated amounts pay the order; empty where there is none. */
function methodLeftOver(content: JsonObject): JsonObject {
  const methods = readObjects(content, 'payMethod');
  const total = readAmount(content, 'totalAmount') ?? zero;
  const isEnough = (count: number) =>
    sumYuan(methods.slice(0, count).map((method) => readAmount(method, 'amount') ?? zero)).gte(total);
  return methods.find((_method, index) => index > 0 && isEnough(index)) ?? {};
}
