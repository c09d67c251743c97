import type { OperationRule } from '../../../operation.ts';
import { sourceAt } from '../../../source-at.ts';

/** What the one printed example in 000 shows; nothing is stated in words, so every rule is only shown. */
export const listRules: readonly OperationRule[] = [
  {
    rule: 'rows-belong-to-the-member',
    family: 'security',
    force: 'shown',
    statement: {
      zh: '返回的卡券都属于请求的 memberId',
      en: 'Every card and voucher in the answer belongs to the memberId of the request',
    },
    source: sourceAt('000', 124),
    place: { direction: 'response', path: 'content.cardList[].memberId' },
  },
  {
    rule: 'cards-are-cashcards',
    family: 'state',
    force: 'shown',
    statement: {
      zh: 'cardList 中 productType 为 Cashcard,voucherList 中 productType 为 Voucher',
      en: 'productType is Cashcard in cardList and Voucher in voucherList',
    },
    source: sourceAt('000', 135),
    place: { direction: 'response', path: 'content.cardList[].productType' },
  },
  {
    rule: 'page-size-limits-rows',
    family: 'state',
    force: 'shown',
    statement: {
      zh: '一页返回的卡券数量不超过 pageSize',
      en: 'A page holds no more cards and vouchers than pageSize',
    },
    source: sourceAt('000', 106),
    place: { direction: 'request', path: 'content.pageSize' },
  },
];
