import type { Operation } from '../operation.ts';
import { fieldsOf } from '../requirements/fields-of.ts';
import { sourceAt } from '../source-at.ts';
import { defineRule, type Rule } from './rule.ts';

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
];

/** Returns the paths of an operation's answer that hold amounts in yuan. */
export function yuanPaths(operation: Operation): readonly string[] {
  const { schema, sources } = operation;
  const fallback = sources[0] ?? { document: schema.$id, line: 1 };
  return fieldsOf(schema.$defs.response, fallback)
    .filter(({ property }) => property['x-unit'] === 'yuan')
    .map(({ path }) => path);
}
