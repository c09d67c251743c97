import type { Content, Operation } from '../../contracts/operation.ts';
import { cardInquiryCardInfo } from '../../contracts/operations/card/inquiry-card-info.ts';
import { cardQueryTransactions } from '../../contracts/operations/card/query-transactions.ts';
import { cashierQueryTrade } from '../../contracts/operations/cashier/query-trade.ts';
import { legacyQueryRefund } from '../../contracts/operations/legacy/query-refund.ts';
import { legacyQueryTrade } from '../../contracts/operations/legacy/query-trade.ts';
import { memberGetMemberAssets } from '../../contracts/operations/member/get-member-assets.ts';
import { paymentQueryRefund } from '../../contracts/operations/payment/query-refund.ts';
import { paymentQueryTrade } from '../../contracts/operations/payment/query-trade.ts';
import { walletCountNewVouchers } from '../../contracts/operations/wallet/count-new-vouchers.ts';
import { walletGetCardVoucherDetail } from '../../contracts/operations/wallet/get-card-voucher-detail.ts';
import { walletGetCardVoucherList } from '../../contracts/operations/wallet/get-card-voucher-list.ts';
import { walletGetGiftDetail } from '../../contracts/operations/wallet/get-gift-detail.ts';
import { walletGetGiftRecords } from '../../contracts/operations/wallet/get-gift-records.ts';
import { absent, known, knownText, thingsOf, type World } from './fact.ts';
import { nobody } from './holders.ts';

/** A query that shows something of what a step touched. */
export interface Look {
  readonly operation: Operation;
  readonly content: Content;
}

const pageSize = 100;

/** Returns every query that shows something of these facts, each once. Pure. */
export function looksAt(world: World, touched: readonly string[]): readonly Look[] {
  const looks = touched.flatMap((name) => looksAtOne(world, name));
  return [
    ...new Map(looks.map((look) => [`${look.operation.id} ${JSON.stringify(look.content)}`, look])).values(),
  ];
}

function looksAtOne(world: World, name: string): readonly Look[] {
  const [kind = '', id = '', part = ''] = name.split('/');
  switch (kind) {
    case 'card':
      return [{ operation: cardInquiryCardInfo, content: { cashCardNo: id } }];
    case 'payment':
      return part === 'card' ? transactions(world, id) : [];
    case 'trade':
      return tradeLooks(world, id);
    case 'refund':
      return refundLooks(world, id);
    case 'holder':
    case 'voucher':
      return walletLooks(world, id);
    case 'new':
      return newLooks(world, id);
    case 'gift':
      return giftLooks(world, id);
    case 'member':
      return part === 'points' ? [{ operation: memberGetMemberAssets, content: { memberId: id } }] : [];
    default:
      return [];
  }
}

function transactions(world: World, number: string): readonly Look[] {
  const card = knownText(world, `payment/${number}/card`);
  if (card === undefined) return [];
  return [{ operation: cardQueryTransactions, content: { cashCardNo: card, pageNumber: 1, pageSize } }];
}

/** The queries of an order: the API it was placed by, and its day, which need not be today. */
function tradeLooks(world: World, outTradeNo: string): readonly Look[] {
  const content = { outTradeNo, tradeTime: knownText(world, `trade/${outTradeNo}/day`) };
  switch (apiOf(world, outTradeNo)) {
    case 'payment':
      return [{ operation: paymentQueryTrade, content }];
    case 'legacy':
      return [{ operation: legacyQueryTrade, content }];
    case 'cashier':
      return [{ operation: cashierQueryTrade, content }];
    default:
      return [];
  }
}

/** Also of an order that may have been placed: that is the question then. */
function apiOf(world: World, outTradeNo: string): unknown {
  return world.get(`trade/${outTradeNo}/api`)?.possible.find((api) => api !== absent);
}

function refundLooks(world: World, refundTradeNo: string): readonly Look[] {
  const outTradeNo = world.get(`refund/${refundTradeNo}/trade`)?.possible.find((one) => one !== absent);
  if (typeof outTradeNo !== 'string') return [];
  const content = { outTradeNo, refundTradeNo };
  switch (apiOf(world, outTradeNo)) {
    case 'payment':
      return [{ operation: paymentQueryRefund, content }];
    case 'legacy':
      return [
        {
          operation: legacyQueryRefund,
          content: { ...content, tradeTime: knownText(world, `trade/${outTradeNo}/day`) },
        },
      ];
    default:
      return [];
  }
}

/** The wallet of a member this story made is looked at as a whole, somebody else's only for what is of this story. */
function walletLooks(world: World, code: string): readonly Look[] {
  const holders = [
    ...(world.get(`holder/${code}/member`)?.possible ?? []),
    known(world, `removed/${code}/from`),
  ];
  return holders.flatMap((member): readonly Look[] => {
    if (typeof member !== 'string' || member === nobody || member === absent) return [];
    if (isOwn(world, member))
      return [
        { operation: walletGetCardVoucherList, content: { memberId: member, pageNumber: 1, pageSize } },
      ];
    return known(world, `holder/${code}/member`) === member
      ? [{ operation: walletGetCardVoucherDetail, content: { memberId: member, voucherCode: code } }]
      : [];
  });
}

function newLooks(world: World, code: string): readonly Look[] {
  const holder = knownText(world, `holder/${code}/member`);
  if (holder === undefined || !isOwn(world, holder)) return [];
  return [{ operation: walletCountNewVouchers, content: { memberId: holder } }];
}

function isOwn(world: World, member: string): boolean {
  return world.get(`member/${member}/phone`)?.law !== undefined;
}

function giftLooks(world: World, giftId: string): readonly Look[] {
  const members = ['giver', 'receiver'].map((side) => knownText(world, `gift/${giftId}/${side}`));
  return [
    { operation: walletGetGiftDetail, content: { giftId } },
    ...members
      .filter((member) => member !== undefined)
      .map((memberId) => ({
        operation: walletGetGiftRecords,
        content: { memberId, pageNumber: 1, pageSize },
      })),
  ];
}

/** Returns the queries of everything this story did something to; the last look of a scenario. */
export function looksAtAll(world: World): readonly Look[] {
  const touched = [...world].filter(([, { law }]) => law !== undefined).map(([name]) => name);
  const cards = thingsOf(world, 'card').map((card) => `card/${card}/balance`);
  return looksAt(world, [...touched, ...cards.filter((name) => world.get(name)?.law !== undefined)]);
}
