import type { OperationRule } from '../../../operation.ts';
import { sourceAt } from '../../../source-at.ts';

/** What 003 says beyond the limits of the fields. */
export const payRules: readonly OperationRule[] = [
  {
    rule: 'org-txn-no-begins-with-today',
    family: 'pattern',
    force: 'enforced',
    statement: {
      zh: 'orgTxnNo 必须以当天日期(北京时间,yyyyMMdd)开头,否则被拒绝',
      en: "orgTxnNo begins with today's date (yyyyMMdd, China time); otherwise the request is refused",
    },
    source: sourceAt('003', 43),
    place: { direction: 'request', path: 'content.orgTxnNo' },
  },
  {
    rule: 'consume-mode-0-refuses-above-balance',
    family: 'money',
    force: 'promised',
    statement: {
      zh: 'consumeMode 为 0 且交易金额大于卡余额时,拒绝扣款',
      en: 'With consumeMode 0, an amount above the balance of the card is refused',
    },
    source: sourceAt('003', 50),
    place: { direction: 'request', path: 'content.consumeMode' },
  },
  {
    rule: 'consume-mode-1-takes-whole-balance',
    family: 'money',
    force: 'promised',
    statement: {
      zh: 'consumeMode 为 1 且交易金额大于卡余额时,扣除全部余额',
      en: 'With consumeMode 1, an amount above the balance of the card takes the whole balance',
    },
    source: sourceAt('003', 50),
    place: { direction: 'request', path: 'content.consumeMode' },
  },
  {
    rule: 'balance-reduced-by-amount',
    family: 'money',
    force: 'promised',
    statement: {
      zh: '扣款成功后,卡总余额减少的金额等于 txnAmt',
      en: "After a successful payment the card's total balance is lower by txnAmt",
    },
    source: sourceAt('003', 115),
    place: { direction: 'response', path: 'content.remainAmt' },
  },
  {
    rule: 'principal-and-subsidy-make-amount',
    family: 'money',
    force: 'implied',
    statement: {
      zh: 'cardMonConsumeAmt 与 merDiscountConsumeAmt 之和等于 txnAmt',
      en: 'cardMonConsumeAmt and merDiscountConsumeAmt add up to txnAmt',
    },
    source: sourceAt('003', 102),
    place: { direction: 'response', path: 'content.cardMonConsumeAmt' },
  },
  {
    rule: 'remaining-is-principal-and-subsidy',
    family: 'money',
    force: 'implied',
    statement: {
      zh: 'remainAmt 等于 cardMonBalance 与 merDiscountBalance 之和',
      en: 'remainAmt is the sum of cardMonBalance and merDiscountBalance',
    },
    source: sourceAt('003', 115),
    place: { direction: 'response', path: 'content.remainAmt' },
  },
  {
    rule: 'content-is-json-string',
    family: 'envelope',
    force: 'promised',
    statement: {
      zh: '应答的 content 以 JSON 字符串的形式返回',
      en: 'The content of the answer is returned as a JSON string',
    },
    source: sourceAt('003', 146),
    place: { direction: 'response', path: 'content' },
  },
  {
    rule: 'txn-status-agrees-with-success',
    family: 'state',
    force: 'promised',
    statement: {
      zh: 'success 为 true 时 txnStatus 为 0,success 为 false 时 txnStatus 不为 0',
      en: 'txnStatus is 0 when success is true, and not 0 when success is false',
    },
    source: sourceAt('003', 101),
    place: { direction: 'response', path: 'content.txnStatus' },
  },
];
