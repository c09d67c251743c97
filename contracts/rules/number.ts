import type { PropertySchema } from '../../schemas/operation-schema.ts';
import type { Operation } from '../operation.ts';
import { fieldsOf } from '../requirements/fields-of.ts';
import { sourceAt } from '../source-at.ts';
import { defineRule, isCalled, type Rule } from './rule.ts';

const assumption = {
  zh: '文档只写「单位元」,没有写出取值范围;本工具认为金额不为负、最多到分',
  en: 'The documents say only that amounts are in yuan, without a range; the kit takes it that they are not negative and end at the fen',
};

/** What amounts in requests may be; that they are numbers or texts is a requirement of each operation. */
export const numberRules: readonly Rule[] = [
  defineRule({
    id: 'number.negative-amount-refused',
    family: 'number',
    force: 'implied',
    statement: { zh: '金额为负的请求被拒绝', en: 'A request with a negative amount is refused' },
    source: sourceAt('002', 96),
    appliesTo: hasAmounts,
    assumption,
  }),
  defineRule({
    id: 'number.third-decimal-refused',
    family: 'number',
    force: 'implied',
    statement: {
      zh: '金额有三位小数(不足一分)的请求被拒绝',
      en: 'A request with an amount of three decimals, which is no whole fen, is refused',
    },
    source: sourceAt('002', 96),
    appliesTo: hasAmounts,
    assumption,
  }),
];

function hasAmounts(operation: Operation): boolean {
  return isCalled(operation) && amountPaths(operation).length > 0;
}

/** Returns the paths of the request fields that hold amounts in yuan, as numbers or as texts. */
export function amountPaths(operation: Operation): readonly string[] {
  const { schema } = operation;
  return fieldsOf(schema.$defs.request, { document: schema.$id, line: 1 })
    .filter(({ property, path }) => isAmount(property, path))
    .map(({ path }) => path);
}

/** The tables state the unit of some amounts; others are known by their name alone. */
function isAmount({ type, 'x-unit': unit, 'x-format': format }: PropertySchema, path: string): boolean {
  const isValue = type === 'number' || type === 'integer' || type === 'string';
  return isValue && (unit === 'yuan' || format === 'amount-yuan' || /(amount|priceSale)$/i.test(path));
}
