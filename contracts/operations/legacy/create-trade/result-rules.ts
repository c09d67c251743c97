import type { OperationRule } from '../../../operation.ts';
import { sourceAt } from '../../../source-at.ts';

/** What 002 says of the answer to an order. */
export const resultRules: readonly OperationRule[] = [
  {
    rule: 'out-trade-no-echoed',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '应答的 outTradeNo 是请求的 outTradeNo',
      en: "The answer's outTradeNo is the request's outTradeNo",
    },
    source: sourceAt('002', 170),
    place: { direction: 'response', path: 'content.outTradeNo' },
  },
  {
    rule: 'paid-amount-sums-assets',
    family: 'money',
    force: 'promised',
    statement: {
      zh: 'paidAmount 等于卡、券、积分、电子钱包四项 paidAmount 之和',
      en: 'paidAmount is the sum of the paidAmount of card, coupon, points and wallet',
    },
    source: sourceAt('002', 173),
    place: { direction: 'response', path: 'content.paidAmount' },
  },
  {
    rule: 'card-paid-sums-use-list',
    family: 'money',
    force: 'implied',
    statement: {
      zh: 'cardPaid.paidAmount 等于 useList 各卡 paidAmount 之和',
      en: 'cardPaid.paidAmount is the sum of the paidAmount of the cards in its useList',
    },
    source: sourceAt('002', 183),
    place: { direction: 'response', path: 'content.cardPaid.paidAmount' },
  },
  {
    rule: 'coupon-paid-sums-use-list',
    family: 'money',
    force: 'implied',
    statement: {
      zh: 'couponPaid.paidAmount 等于 useList 各券 paidAmount 之和',
      en: 'couponPaid.paidAmount is the sum of the paidAmount of the coupons in its useList',
    },
    source: sourceAt('002', 198),
    place: { direction: 'response', path: 'content.couponPaid.paidAmount' },
  },
  {
    rule: 'coupon-payment-status-success',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '券支付成功时 couponPaid.paymentStatus 为 Success,其他值表示失败',
      en: 'couponPaid.paymentStatus is Success when the coupons paid; any other value means they did not',
    },
    source: sourceAt('002', 207),
    place: { direction: 'response', path: 'content.couponPaid.paymentStatus' },
  },
  {
    rule: 'coupon-use-error-code-00',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '使用成功的券,其 useList[].errorCode 为 00',
      en: 'For a coupon that was used, useList[].errorCode is 00',
    },
    source: sourceAt('002', 211),
    place: { direction: 'response', path: 'content.couponPaid.useList[].errorCode' },
  },
  {
    rule: 'card-balance-reduced-by-card-paid',
    family: 'money',
    force: 'promised',
    statement: {
      zh: '用卡支付后,卡余额减少的金额等于 cardPaid.paidAmount',
      en: "After paying with a card, the card's balance is lower by cardPaid.paidAmount",
    },
    source: sourceAt('002', 183),
    place: { direction: 'response', path: 'content.cardPaid.paidAmount' },
  },
];
