import { defineOperation } from '../../define-operation.ts';
import { neededFirst } from '../../need.ts';
import { rowSource } from '../../record-source.ts';

/** 查询卡余额 (16567): balance and status of one card; the copy of its answer is cut. */
export const cardInquiryCardInfo = defineOperation({
  id: 'card.inquiryCardInfo',
  system: 'card',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ cashCardNo: neededFirst(given, 'cards').cardNo }),
  rules: [
    {
      rule: 'card-no-echoed',
      family: 'state',
      force: 'implied',
      statement: {
        zh: '返回的 cashCardNo 是请求的 cashCardNo',
        en: "The answer's cashCardNo is the one asked for",
      },
      source: rowSource('card.inquiryCardInfo', {
        direction: 'response',
        path: 'content.cardInfo.cashCardNo',
      }),
      place: { direction: 'response', path: 'content.cardInfo.cashCardNo' },
    },
    {
      rule: 'balance-is-principal-and-subsidy',
      family: 'money',
      force: 'implied',
      statement: {
        zh: 'cardBalance 等于 cardMonBalance 与 discountBalance 之和',
        en: 'cardBalance is the sum of cardMonBalance and discountBalance',
      },
      source: rowSource('card.inquiryCardInfo', {
        direction: 'response',
        path: 'content.cardInfo.cardBalance',
      }),
      place: { direction: 'response', path: 'content.cardInfo.cardBalance' },
    },
  ],
});
