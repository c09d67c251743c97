import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { remarkSource, rowSource } from '../../../record-source.ts';

/** What the page of payment.createTrade says beyond the limits of its fields. */
export const createTradeRules: readonly OperationRule[] = [
  {
    rule: 'out-trade-no-begins-with-today',
    family: 'pattern',
    force: 'enforced',
    statement: {
      zh: 'outTradeNo 以当天日期(北京时间,yyyyMMdd)开头,否则被拒绝',
      en: "outTradeNo begins with today's date (yyyyMMdd, China time); otherwise the request is refused",
    },
    source: rowSource('payment.createTrade', { direction: 'request', path: 'content.outTradeNo' }),
    place: { direction: 'request', path: 'content.outTradeNo' },
    assumption: {
      zh: '新版页面只说以日期开头;“当天”取自旧版统一下单的错误码表',
      en: "The new page says a date; that it is today's is taken from the error table of the old page",
    },
  },
  {
    rule: 'out-trade-no-used-once',
    family: 'idempotency',
    force: 'advised',
    statement: {
      zh: '同一账号下,一个 outTradeNo 只产生一笔订单',
      en: 'Within one account an outTradeNo makes one order only',
    },
    source: rowSource('payment.createTrade', { direction: 'request', path: 'content.outTradeNo' }),
    place: { direction: 'request', path: 'content.outTradeNo' },
  },
  {
    rule: 'order-id-used-once',
    family: 'idempotency',
    force: 'advised',
    statement: {
      zh: '同一账号下,一个 orderId 只用于一笔订单',
      en: 'Within one account an orderId belongs to one order only',
    },
    source: rowSource('payment.createTrade', { direction: 'request', path: 'content.orderId' }),
    place: { direction: 'request', path: 'content.orderId' },
  },
  proposalRule({
    rule: 'one-method-needs-total-amount',
    family: 'money',
    statement: {
      zh: '只有一种支付方式时,必须填写 totalAmount',
      en: 'With one payment method, totalAmount is required',
    },
    source: remarkSource('payment.createTrade', '仅一种支付方式时'),
    place: { direction: 'request', path: 'content.totalAmount' },
  }),
  proposalRule({
    rule: 'assets-need-amounts-except-coupons',
    family: 'money',
    statement: {
      zh: '几种资产合付时,除券外每种都须填写 amount',
      en: 'With several assets, every one but a coupon needs its amount',
    },
    source: remarkSource('payment.createTrade', '几种资产合付'),
    place: { direction: 'request', path: 'content.payMethod[].amount' },
  }),
  proposalRule({
    rule: 'mixed-one-asynchronous-method',
    family: 'money',
    statement: {
      zh: '混合支付时,异步方式至多一种且排在最后',
      en: 'With a mixed payment there is at most one asynchronous method, and it comes last',
    },
    source: remarkSource('payment.createTrade', '混合支付'),
    place: { direction: 'request', path: 'content.payMethod' },
  }),
  proposalRule({
    rule: 'mixed-stops-at-total-amount',
    family: 'money',
    statement: {
      zh: '混合支付时,已付达到 totalAmount 即停,余下方式不再执行',
      en: 'A mixed payment stops as soon as totalAmount is paid; methods left over are not charged',
    },
    source: remarkSource('payment.createTrade', '混合支付'),
    place: { direction: 'request', path: 'content.payMethod' },
  }),
  proposalRule({
    rule: 'out-trade-no-echoed',
    family: 'state',
    statement: {
      zh: '应答的 outTradeNo 是请求的 outTradeNo',
      en: "The answer's outTradeNo is the request's outTradeNo",
    },
    source: rowSource('payment.createTrade', { direction: 'response', path: 'content.outTradeNo' }),
    place: { direction: 'response', path: 'content.outTradeNo' },
  }),
];
