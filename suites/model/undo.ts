import { shanghaiDate } from '../../contracts/clock.ts';
import type { Ids } from '../../contracts/ids.ts';
import { cardRefund } from '../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../contracts/operations/card/reverse.ts';
import { cashierRefund } from '../../contracts/operations/cashier/refund.ts';
import { legacyRefund } from '../../contracts/operations/legacy/refund.ts';
import { paymentRefund } from '../../contracts/operations/payment/refund.ts';
import { walletRemoveAllVouchers } from '../../contracts/operations/wallet/remove-all-vouchers.ts';
import { walletRevokeGift } from '../../contracts/operations/wallet/revoke-gift.ts';
import { known, knownNumber, knownText, thingsOf, type World } from './fact.ts';
import { heldBy } from './holders.ts';
import type { Look } from './looks.ts';
import { tradeStatuses } from './trades.ts';

/** What numbers an undoing call, and when it is made. */
export interface Undoing {
  readonly ids: Ids;
  readonly now: number;
}

/** Returns the calls that take back what a story did, as far as there is an operation for it; in the order to be made. */
export function undosOf(world: World, undoing: Undoing): readonly Look[] {
  return [
    ...thingsOf(world, 'trade').flatMap((number) => refundOf(world, number, undoing)),
    ...thingsOf(world, 'payment').flatMap((number) => returnOf(world, number, undoing)),
    ...thingsOf(world, 'gift').flatMap((gift) => revocationOf(world, gift)),
    ...ownMembers(world)
      .filter((member) => heldBy(world, member).length > 0)
      .map((memberId) => ({ operation: walletRemoveAllVouchers, content: { memberId } })),
  ];
}

/** Returns the orders that still wait for a payer: what was charged of them comes back when they fail or expire. */
export function waitingTrades(world: World): readonly string[] {
  const waiting: readonly unknown[] = [tradeStatuses.paying, tradeStatuses.unpaid];
  return thingsOf(world, 'trade').filter((number) =>
    waiting.includes(known(world, `trade/${number}/status`)),
  );
}

/** What is still paid of an order, in fen. */
function leftOfTrade(world: World, number: string): number {
  const place = `trade/${number}`;
  if (known(world, `${place}/status`) !== tradeStatuses.paid) return 0;
  return (knownNumber(world, `${place}/paid`) ?? 0) - (knownNumber(world, `${place}/refunded`) ?? 0);
}

function refundOf(world: World, outTradeNo: string, { ids }: Undoing): readonly Look[] {
  const left = leftOfTrade(world, outTradeNo);
  if (left <= 0) return [];
  const content = {
    outTradeNo,
    refundTradeNo: ids.orderNumber(32),
    tradeTime: knownText(world, `trade/${outTradeNo}/day`),
  };
  switch (known(world, `trade/${outTradeNo}/api`)) {
    case 'payment':
      return [{ operation: paymentRefund, content }];
    case 'legacy':
      return [{ operation: legacyRefund, content }];
    case 'cashier':
      return [
        {
          operation: cashierRefund,
          content: {
            ...content,
            refundMethod: [{ assetType: 'cash', refundAmount: (left / 100).toFixed(2) }],
          },
        },
      ];
    default:
      return [];
  }
}

function returnOf(world: World, number: string, { ids, now }: Undoing): readonly Look[] {
  const place = `payment/${number}`;
  const [cashCardNo, left] = [knownText(world, `${place}/card`), knownNumber(world, `${place}/left`) ?? 0];
  if (cashCardNo === undefined || left <= 0) return [];
  const content = {
    cashCardNo,
    orgTxnNo: ids.orderNumber(),
    originalOrgTxnNo: number,
    txnAmount: (left / 100).toFixed(2),
  };
  const isOfToday = known(world, `${place}/day`) === shanghaiDate(now);
  if (!isOfToday)
    return [
      { operation: cardRefund, content: { ...content, originalTxnDate: knownText(world, `${place}/day`) } },
    ];
  return left === knownNumber(world, `${place}/amount`) ? [{ operation: cardReverse, content }] : [];
}

function revocationOf(world: World, giftId: string): readonly Look[] {
  const giver = knownText(world, `gift/${giftId}/giver`);
  const isOpen = known(world, `gift/${giftId}/status`) === 'Giving';
  return isOpen && giver !== undefined
    ? [{ operation: walletRevokeGift, content: { giftId, memberId: giver } }]
    : [];
}

function ownMembers(world: World): readonly string[] {
  return thingsOf(world, 'member').filter((member) => world.get(`member/${member}/phone`)?.law !== undefined);
}

/** Returns what a story leaves behind, by kind and number: what no operation takes back, and what could not be taken back. */
export function leftBehind(world: World): readonly string[] {
  const kinds: readonly (readonly [string, readonly string[]])[] = [
    ['trade', thingsOf(world, 'trade').filter((number) => leftOfTrade(world, number) > 0)],
    ['waiting trade', waitingTrades(world)],
    [
      'payment',
      thingsOf(world, 'payment').filter((number) => (knownNumber(world, `payment/${number}/left`) ?? 0) > 0),
    ],
    ['gift', thingsOf(world, 'gift').filter((gift) => known(world, `gift/${gift}/status`) === 'Giving')],
    ['voucher', ownMembers(world).flatMap((member) => heldBy(world, member))],
    ['member', ownMembers(world)],
    ['user', thingsOf(world, 'user')],
    ['order', thingsOf(world, 'order')],
    ['activation', thingsOf(world, 'activation')],
    ['reel', thingsOf(world, 'reel').filter((code) => known(world, `reel/${code}/active`) === true)],
    ['product', thingsOf(world, 'product')],
  ];
  return kinds.flatMap(([kind, things]) => things.map((thing) => `${kind} ${thing}`));
}
