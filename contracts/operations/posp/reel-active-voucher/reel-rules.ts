import type { OperationRule } from '../../../operation.ts';
import { sourceAt } from '../../../source-at.ts';

const traceNo = { direction: 'request', path: 'traceNo' } as const;
const boxStructure = {
  zh: '箱的结构(voucherPkg)没有文档',
  en: 'The structure of a box (voucherPkg) is not documented',
};

/** What the older version in 004 says beyond the limits of the fields; its text is put together from a revision diff. */
export const reelRules: readonly OperationRule[] = [
  {
    rule: 'trace-no-begins-with-today',
    family: 'pattern',
    force: 'enforced',
    statement: {
      zh: 'traceNo 必须以当天日期(北京时间,yyyyMMdd)开头,否则被拒绝',
      en: "traceNo begins with today's date (yyyyMMdd, China time); otherwise the request is refused",
    },
    source: sourceAt('004', 32),
    place: traceNo,
  },
  {
    rule: 'trace-no-used-once',
    family: 'idempotency',
    force: 'enforced',
    statement: { zh: 'traceNo 不允许重复,重复的请求被拒绝', en: 'A traceNo that was used before is refused' },
    source: sourceAt('004', 32),
    place: traceNo,
  },
  {
    rule: 'several-codes-separated-by-commas',
    family: 'state',
    force: 'promised',
    statement: {
      zh: 'qrcode 可以是多个卷号、包号或箱号,用逗号隔开,一次激活',
      en: 'qrcode may hold several reel, pack or box numbers, separated by commas, which are activated at once',
    },
    source: sourceAt('004', 48),
    place: { direction: 'request', path: 'qrcode' },
  },
  {
    rule: 'a02-activates-nothing',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '返回 A02 时,请求中的券一张也没有激活',
      en: 'When the answer is A02, none of the vouchers in the request was activated',
    },
    source: sourceAt('004', 243),
    place: { direction: 'response', path: 'returnCode' },
  },
  {
    rule: 'a03-activates-nothing',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '返回 A03 时,请求中的券一张也没有激活',
      en: 'When the answer is A03, none of the vouchers in the request was activated',
    },
    source: sourceAt('004', 243),
    place: { direction: 'response', path: 'returnCode' },
    excluded: {
      zh: '「其他异常」没有说明是什么情形,无法从外部引发',
      en: 'The documents do not say what the other trouble is, so that it cannot be brought about',
    },
  },
  {
    rule: 'business-type-12-answers-with-boxes',
    family: 'state',
    force: 'promised',
    statement: {
      zh: 'businessType 为 12 时,应答包含箱的结构',
      en: 'With businessType 12 the answer contains the structure of the box',
    },
    source: sourceAt('004', 148),
    place: { direction: 'response', path: 'voucherPkg' },
    excluded: boxStructure,
  },
  {
    rule: 'other-business-type-answers-without-boxes',
    family: 'state',
    force: 'promised',
    statement: {
      zh: 'businessType 不传或不为 12 时,应答不包含箱的结构',
      en: 'Without businessType, or with another one than 12, the answer does not contain the structure of the box',
    },
    source: sourceAt('004', 166),
    place: { direction: 'response', path: 'voucherPkg' },
  },
];
