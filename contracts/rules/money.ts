import type { Operation } from '../operation.ts';
import { fieldsOf } from '../requirements/fields-of.ts';
import { sourceAt } from '../source-at.ts';
import { defineRule, type Rule } from './rule.ts';

/** Operations whose answers tell what was paid, refunded, or is left. */
const tellingMoney: ReadonlySet<string> = new Set([
  'payment.createTrade',
  'payment.queryTrade',
  'payment.refund',
  'payment.queryRefund',
  'legacy.pay',
  'legacy.queryTrade',
  'legacy.queryTradeOld',
  'legacy.refund',
  'legacy.queryRefund',
  'cashier.queryTrade',
  'cashier.launch',
  'cashier.refund',
  'card.inquiryCardInfo',
  'wallet.getCardVoucherList',
  'wallet.getCardVoucherDetail',
  'member.getMemberAssets',
  'member.getMemberCardInfo',
]);

/** How amounts are written; sums that belong to one operation are declared with it. */
export const moneyRules: readonly Rule[] = [
  defineRule({
    id: 'money.answered-amounts-are-plain-yuan',
    family: 'money',
    force: 'implied',
    statement: {
      zh: '应答中以元为单位的金额是普通十进制数,最多两位小数',
      en: 'Amounts in yuan in the answer are plain decimal numbers with at most two decimals',
    },
    source: sourceAt('002', 78),
    appliesTo: (operation) => yuanPaths(operation).length > 0,
  }),
  defineRule({
    id: 'money.follows-what-was-done',
    family: 'money',
    force: 'implied',
    statement: {
      zh: '查询所示的金额与余额等于此前各笔支付、撤销与退款的结果',
      en: 'Amounts and balances that are queried are what payments, reversals and refunds before made of them',
    },
    source: sourceAt('002', 173),
    appliesTo: ({ id }) => tellingMoney.has(id),
    assumption: {
      zh: '文档没有写出这条规则,由金额的含义推出',
      en: 'No document prints this rule; it follows from what the amounts mean',
    },
  }),
];

/** Returns the paths of an operation's answer that hold amounts in yuan. */
export function yuanPaths(operation: Operation): readonly string[] {
  const known = pathsInYuan.get(operation) ?? findYuanPaths(operation);
  pathsInYuan.set(operation, known);
  return known;
}

// Asked of every answer.
const pathsInYuan = new WeakMap<Operation, readonly string[]>();

function findYuanPaths({ schema, sources }: Operation): readonly string[] {
  const fallback = sources[0] ?? { document: schema.$id, line: 1 };
  return fieldsOf(schema.$defs.response, fallback)
    .filter(({ property }) => property['x-unit'] === 'yuan')
    .map(({ path }) => path);
}
