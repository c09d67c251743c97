import type { OperationRule } from '../../../operation.ts';
import { sourceAt } from '../../../source-at.ts';

/** What 002 says of an order and its number, beyond the limits of the fields. */
export const orderRules: readonly OperationRule[] = [
  {
    rule: 'out-trade-no-begins-with-today',
    family: 'pattern',
    force: 'enforced',
    statement: {
      zh: 'outTradeNo 以当天日期(北京时间,yyyyMMdd)开头,否则被拒绝',
      en: "outTradeNo begins with today's date (yyyyMMdd, China time); otherwise the request is refused",
    },
    source: sourceAt('002', 44),
    place: { direction: 'request', path: 'content.outTradeNo' },
    errorCode: 'MICRO_CASHIER_TXN_NO_NOT_MATCHED',
  },
  {
    rule: 'same-order-refused-within-60-seconds',
    family: 'idempotency',
    force: 'enforced',
    statement: {
      zh: '同一个订单号在 60 秒内再次请求时被拒绝',
      en: 'A second request with the same order number within 60 seconds is refused',
    },
    source: sourceAt('002', 271),
    place: { direction: 'request', path: 'content.outTradeNo' },
    errorCode: 'MICRO_CASHIER_REQUEST_FREQUENTLY',
  },
  {
    rule: 'out-trade-no-used-once',
    family: 'idempotency',
    force: 'advised',
    statement: {
      zh: '同一账号下,一个 outTradeNo 只产生一笔订单',
      en: 'Within one account an outTradeNo makes one order only',
    },
    source: sourceAt('002', 44),
    place: { direction: 'request', path: 'content.outTradeNo' },
  },
  {
    rule: 'order-expires-after-5-minutes-by-default',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '没有 timeExpire 时,订单在 5 分钟后过期',
      en: 'Without timeExpire an order expires after 5 minutes',
    },
    source: sourceAt('002', 116),
    excluded: {
      zh: '应答中看不到有效期,旧支付 API 的查询接口也没有文档',
      en: 'The answer does not show the validity, and the query of the old payment API is not documented',
    },
  },
  {
    rule: 'original-data-returned-in-notification',
    family: 'notification',
    force: 'promised',
    statement: {
      zh: '异步通知原样返回 extendInfo.originalData',
      en: 'The notification returns extendInfo.originalData unchanged',
    },
    source: sourceAt('002', 91),
    excluded: {
      zh: '异步通知的报文没有文档',
      en: 'The message of the notification is not documented',
    },
  },
];
