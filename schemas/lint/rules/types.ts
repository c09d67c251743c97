import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { distinct, groupBy, type PlacedRow, rowsOf } from '../walk.ts';

/** Fields of different names that hold the same thing: what the payer is to pay. */
const amountsToPay = ['totalAmount', 'txnAmount'];

/** Types that contradict each other. */
export const typeRules: readonly LintRule[] = [
  {
    id: 'type-differs-within-operation',
    title: { zh: '一个接口内同名字段类型不同', en: 'one name, different types within an operation' },
    find: ({ pages }) =>
      pages.flatMap((page) => {
        const groups = [...groupBy(typed(rowsOf(page)), ({ row }) => row.name)].filter(
          ([, group]) => typesOf(group).length > 1,
        );
        return groups.map(([name, group]) => differs(`${page.operation}.${name}`, name, group));
      }),
  },
  {
    id: 'type-differs-between-operations',
    title: { zh: '同名字段在不同接口类型不同', en: 'one name, different types in different operations' },
    find: ({ pages }) =>
      [...groupBy(typed(pages.flatMap(rowsOf)), ({ row }) => row.name)].flatMap(([name, group]) => {
        const byOperation = groupBy(group, ({ page }) => page.operation);
        // An operation that contradicts itself is told by the rule above.
        const kinds = [...byOperation.values()].map(typesOf).filter((types) => types.length === 1);
        return distinct(kinds.flat()).length < 2 ? [] : [differs(name, name, group)];
      }),
  },
  {
    id: 'amount-to-pay-type-differs',
    title: { zh: '应付金额有的是文本、有的是数字', en: 'the amount to pay is text here and a number there' },
    find: ({ pages }) => {
      const rows = typed(pages.flatMap(rowsOf)).filter(
        ({ direction, row }) => direction === 'request' && amountsToPay.includes(row.name),
      );
      return typesOf(rows).length < 2 ? [] : [differs('request', amountsToPay.join(' / '), rows)];
    },
  },
  {
    id: 'amount-with-integer-mock',
    title: { zh: '金额为数字而 Mock 为整数', en: 'an amount whose Mock rule makes whole numbers' },
    find: ({ pages }) => pages.flatMap((page) => rowsOf(page).filter(isIntegerAmount).map(integerAmount)),
  },
  {
    id: 'id-is-a-number',
    title: { zh: '编号为数字，其余编号为文本', en: 'an id is a number among ids that are text' },
    find: ({ pages }) => pages.flatMap((page) => idsThatAreNumbers(rowsOf(page))),
  },
];

function typed(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  return rows.filter(({ row }) => row.type !== 'unknown');
}

/** An integer is a number: a page that says int contradicts none that says number. */
function typesOf(rows: readonly PlacedRow[]): readonly string[] {
  return distinct(rows.map(({ row }) => (row.type === 'integer' ? 'number' : row.type))).toSorted();
}

function differs(about: string, name: string, group: readonly PlacedRow[]): DocFindingDraft {
  const byType = groupBy(group, ({ row }) => (row.type === 'integer' ? 'number' : row.type));
  const list = [...byType].map(
    ([type, rows]) =>
      `${type} (${distinct(rows.map(({ page, direction, path }) => `${page.operation} ${direction} ${path}`)).join(', ')})`,
  );
  return {
    about,
    operations: distinct(group.map(({ page }) => page.operation)),
    places: group.map(({ row }) => row.source),
    statement: {
      zh: `${name} 的类型不一：${list.join('；')}`,
      en: `${name} has different types: ${list.join('; ')}`,
    },
    kitDoes: { zh: '每一处按自己的表判定', en: 'holds each place to its own table' },
    question: { zh: `${name} 的类型是否应当一致？`, en: `Should ${name} have one type everywhere?` },
  };
}

function isIntegerAmount({ row }: PlacedRow): boolean {
  return (
    row.type === 'number' &&
    /(?:amount|discount|price)$/iu.test(row.name) &&
    (row.mock ?? '').startsWith('@integer')
  );
}

function integerAmount({ page, direction, path, row }: PlacedRow): DocFindingDraft {
  return {
    about: `${page.operation}.${direction}.${path}`,
    operations: [page.operation],
    places: [row.source],
    statement: {
      zh: `${page.operation} 的金额 ${path} 类型为 number，Mock 却生成整数；单位也未写明`,
      en: `The amount ${path} of ${page.operation} is a number, yet its Mock rule makes whole numbers; its unit is not stated`,
    },
    kitDoes: { zh: '允许小数，不判定单位', en: 'allows decimals and judges no unit' },
    question: {
      zh: `${path} 的单位是元还是分，能否有小数？`,
      en: `Is ${path} in yuan or fen, and may it have decimals?`,
    },
  };
}

function idsThatAreNumbers(rows: readonly PlacedRow[]): readonly DocFindingDraft[] {
  const ids = rows.filter(({ direction, row }) => direction === 'request' && /Id$/u.test(row.name));
  const numbers = ids.filter(({ row }) => row.type === 'number');
  const texts = ids.filter(({ row }) => row.type === 'string');
  if (texts.length <= numbers.length) return [];
  return numbers.map(({ page, path, row }) => ({
    about: `${page.operation}.${path}`,
    operations: [page.operation],
    places: [row.source],
    statement: {
      zh: `${page.operation} 的 ${path} 为 number${row.mock === undefined ? '' : `（Mock ${row.mock}）`}，而其余编号都是文本`,
      en: `${path} of ${page.operation} is a number${row.mock === undefined ? '' : ` (Mock ${row.mock})`} while its other ids are text`,
    },
    kitDoes: { zh: '按 number 发送整数', en: 'sends a whole number, as the table says' },
    question: {
      zh: `${path} 是否可能超过 2^53，或含前导零？`,
      en: `Can ${path} exceed 2^53 or begin with a zero?`,
    },
  }));
}
