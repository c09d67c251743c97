import type { OperationRule } from '../../../operation.ts';
import { sourceAt } from '../../../source-at.ts';

const traceNo = { direction: 'request', path: 'traceNo' } as const;

/** What 001 says beyond the limits of the fields. */
export const preVerifyRules: readonly OperationRule[] = [
  {
    rule: 'trace-no-begins-with-today',
    family: 'pattern',
    force: 'enforced',
    statement: {
      zh: 'traceNo 必须以当天日期(北京时间,yyyyMMdd)开头,否则被拒绝',
      en: "traceNo begins with today's date (yyyyMMdd, China time); otherwise the request is refused",
    },
    source: sourceAt('001', 20),
    place: traceNo,
  },
  {
    rule: 'trace-no-used-once',
    family: 'idempotency',
    force: 'enforced',
    statement: { zh: 'traceNo 不允许重复,重复的请求被拒绝', en: 'A traceNo that was used before is refused' },
    source: sourceAt('001', 20),
    place: traceNo,
  },
  {
    rule: 'trace-no-increases',
    family: 'pattern',
    force: 'advised',
    statement: {
      zh: 'traceNo 在日期之后是递增序列',
      en: 'After the date, traceNo is an increasing sequence',
    },
    source: sourceAt('001', 20),
    place: traceNo,
    excluded: {
      zh: '这是对收银机编号方式的要求;文档没有说后台会比较两次请求的大小',
      en: 'It binds how a till numbers; the documents do not say that the gateway compares two requests',
    },
  },
  {
    rule: 'trace-no-echoed',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '应答的 traceNo 是请求的 traceNo',
      en: "The answer's traceNo is the request's traceNo",
    },
    source: sourceAt('001', 74),
    place: { direction: 'response', path: 'traceNo' },
  },
  {
    rule: 'order-no-on-success',
    family: 'presence',
    force: 'promised',
    statement: {
      zh: '成功的应答带有易百生成的 orderNo',
      en: 'A successful answer carries an orderNo made by e-Buy',
    },
    source: sourceAt('001', 75),
    place: { direction: 'response', path: 'orderNo' },
  },
  {
    rule: 'return-code-00-on-success',
    family: 'error-code',
    force: 'promised',
    statement: {
      zh: '预核销成功时 returnCode 为 00,失败时为其他值',
      en: 'returnCode is 00 when the pre-verification succeeds, and something else when it fails',
    },
    source: sourceAt('001', 77),
    place: { direction: 'response', path: 'returnCode' },
  },
  {
    rule: 'lock-time-300-by-default',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '请求没有指定 lockTime 时,锁定时间为 300 秒',
      en: 'When the request names no lockTime, the lock lasts 300 seconds',
    },
    source: sourceAt('001', 83),
    place: { direction: 'response', path: 'lockTime' },
  },
  {
    rule: 'after-lock-1-by-default',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '请求没有指定 afterLock 时,afterLock 为 1(锁定)',
      en: 'When the request names no afterLock, afterLock is 1 (locked)',
    },
    source: sourceAt('001', 84),
    place: { direction: 'response', path: 'afterLock' },
  },
  {
    rule: 'coupon-not-used-up',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '预核销只是模拟核销,券的可用次数不减少',
      en: 'Pre-verification only simulates: the remaining uses of the coupon stay the same',
    },
    source: sourceAt('001', 7),
    place: { direction: 'response', path: 'remainTimes' },
  },
  {
    rule: 'goods-detail-when-goods-are-verified',
    family: 'condition',
    force: 'enforced',
    statement: {
      zh: '验证产品明细时,必须填写 goodsDetail',
      en: 'goodsDetail is required when the goods are verified',
    },
    source: sourceAt('001', 30),
    place: { direction: 'request', path: 'goodsDetail' },
    excluded: {
      zh: '请求中没有字段表明要验证产品明细',
      en: 'No field of the request says that the goods are to be verified',
    },
  },
  {
    rule: 'member-detail-when-a-member-pays',
    family: 'condition',
    force: 'enforced',
    statement: {
      zh: '会员支付时,必须填写 memberDetail',
      en: 'memberDetail is required when a member pays',
    },
    source: sourceAt('001', 31),
    place: { direction: 'request', path: 'memberDetail' },
    excluded: {
      zh: '请求中没有字段表明由会员支付',
      en: 'No field of the request says that a member pays',
    },
  },
];
