import type { OperationRule } from '../../../operation.ts';
import { sourceAt } from '../../../source-at.ts';

const totalAmount = { direction: 'request', path: 'content.totalAmount' } as const;
const methodAmount = { direction: 'request', path: 'content.payMethod[].amount' } as const;
const asynchronous = {
  zh: '文档没有列出异步支付方式;本工具把 cash(电子钱包)看作异步,其余看作同步',
  en: 'The documents do not list the asynchronous methods; the kit takes cash (the wallet) as asynchronous and the others as synchronous',
};

/** The remark of 002 on amounts (lines 254 to 260) and its error row (line 272), one testable sentence each. */
export const amountRules: readonly OperationRule[] = [
  {
    rule: 'one-method-needs-total-amount',
    family: 'money',
    force: 'enforced',
    statement: {
      zh: '只有一种支付方式时,必须填写 totalAmount',
      en: 'With one payment method, totalAmount is required',
    },
    source: sourceAt('002', 255),
    place: totalAmount,
  },
  {
    rule: 'one-method-may-omit-amount',
    family: 'money',
    force: 'promised',
    statement: {
      zh: '只有一种支付方式时,可以不填写 payMethod 里的 amount',
      en: 'With one payment method, the amount inside payMethod may be left out',
    },
    source: sourceAt('002', 255),
    place: methodAmount,
  },
  {
    rule: 'one-method-amounts-agree',
    family: 'money',
    force: 'advised',
    statement: {
      zh: '只有一种支付方式且两个金额都填写时,amount 与 totalAmount 保持一致',
      en: 'With one payment method and both amounts given, amount agrees with totalAmount',
    },
    source: sourceAt('002', 255),
    place: methodAmount,
  },
  {
    rule: 'assets-need-total-amount',
    family: 'money',
    force: 'enforced',
    statement: {
      zh: '仅用多种资产支付时,必须填写 totalAmount',
      en: 'With several assets only, totalAmount is required',
    },
    source: sourceAt('002', 256),
    place: totalAmount,
  },
  {
    rule: 'assets-need-amounts-except-coupons',
    family: 'money',
    force: 'enforced',
    statement: {
      zh: '仅用多种资产支付时,卡、积分、电子钱包的 amount 必须填写',
      en: 'With several assets only, the amounts of card, points and wallet are required',
    },
    source: sourceAt('002', 257),
    place: methodAmount,
  },
  {
    rule: 'assets-coupon-may-omit-amount',
    family: 'money',
    force: 'promised',
    statement: {
      zh: '仅用多种资产支付时,券的 amount 无需上送',
      en: 'With several assets only, the amount of a coupon may be left out',
    },
    source: sourceAt('002', 257),
    place: methodAmount,
  },
  {
    rule: 'assets-paid-as-intended',
    family: 'money',
    force: 'advised',
    statement: {
      zh: '调用方保证券、卡和积分的支付成功金额与理想结果一致',
      en: 'The caller sees to it that coupons, card and points pay what was intended',
    },
    source: sourceAt('002', 257),
    excluded: {
      zh: '这是对调用方的要求,网关的应答中看不到调用方的意图',
      en: "It binds the caller; the caller's intention cannot be seen in the gateway's answer",
    },
  },
  {
    rule: 'mixed-needs-total-amount',
    family: 'money',
    force: 'enforced',
    statement: {
      zh: '聚合支付时,必须填写 totalAmount',
      en: 'With a mixed payment, totalAmount is required',
    },
    source: sourceAt('002', 258),
    place: totalAmount,
  },
  {
    rule: 'mixed-asynchronous-method-last',
    family: 'money',
    force: 'advised',
    statement: {
      zh: '聚合支付时,异步支付方式放在最后',
      en: 'With a mixed payment, the asynchronous method comes last',
    },
    source: sourceAt('002', 258),
    assumption: asynchronous,
  },
  {
    rule: 'mixed-one-asynchronous-method',
    family: 'money',
    force: 'enforced',
    statement: {
      zh: '聚合支付时,不允许出现多个异步支付方式',
      en: 'With a mixed payment, more than one asynchronous method is not allowed',
    },
    source: sourceAt('002', 258),
    assumption: asynchronous,
  },
  {
    rule: 'mixed-may-omit-amounts',
    family: 'money',
    force: 'promised',
    statement: {
      zh: '聚合支付时,payMethod 里的 amount 都可以不填写',
      en: 'With a mixed payment, every amount inside payMethod may be left out',
    },
    source: sourceAt('002', 259),
    place: methodAmount,
  },
  {
    rule: 'mixed-stops-at-total-amount',
    family: 'money',
    force: 'promised',
    statement: {
      zh: '聚合支付时,支付金额达到 totalAmount 即停止,剩余的支付方式不再执行',
      en: 'A mixed payment stops as soon as totalAmount is paid; methods left over are not charged',
    },
    source: sourceAt('002', 259),
  },
  {
    rule: 'mixed-stated-amount-replaces-computed',
    family: 'money',
    force: 'promised',
    statement: {
      zh: '聚合支付时,填写了 amount 的支付方式按 amount 扣款,其后的支付方式按计算金额扣款',
      en: 'In a mixed payment a method with an amount is charged that amount, and the methods after it the computed rest',
    },
    source: sourceAt('002', 260),
    place: methodAmount,
  },
  {
    rule: 'pay-method-total-covers-order',
    family: 'money',
    force: 'enforced',
    statement: {
      zh: 'payMethod 的总金额不能小于订单总金额,否则被拒绝',
      en: 'The payment methods together are worth no less than the order; otherwise the request is refused',
    },
    source: sourceAt('002', 272),
    place: methodAmount,
    errorCode: 'MICRO_CASHIER_AMOUNT_ERROR',
  },
];
