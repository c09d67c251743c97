import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { fits, hasRange, range } from '../length-range.ts';
import { distinct, groupBy, messageOf, type PlacedRow, placeInExample, rowsOf, valuesOf } from '../walk.ts';

/** Systems that share one vocabulary: a field of one name should mean the same in all of them. */
const isPaas = ({ page }: PlacedRow) => !/^(?:posp|b2b)\./u.test(page.operation);
const isBusiness = ({ path }: PlacedRow) => path.startsWith('content.');

/** Lengths that differ from one operation to the next. */
export const lengthBetweenOperationsRules: readonly LintRule[] = [
  {
    id: 'length-differs-between-operations',
    title: {
      zh: '同名请求字段在不同接口长度不同',
      en: 'one request field, different lengths in different operations',
    },
    find: ({ pages }) => differsBetweenOperations(pages.flatMap(rowsOf)),
  },
  {
    id: 'length-breaks-other-example',
    title: {
      zh: '一个接口的样例值不合另一接口的长度',
      en: "one operation's example breaks another's length",
    },
    find: ({ pages }) => {
      const rows = pages.flatMap(rowsOf).filter((row) => isPaas(row) && isBusiness(row) && hasRange(row.row));
      return pages
        .filter((page) => !/^(?:posp|b2b)\./u.test(page.operation))
        .flatMap((page) =>
          page.examples.flatMap((example) =>
            distinctValues(valuesOf(messageOf(example))).flatMap(({ name, path, value }) =>
              rows
                .filter(
                  ({ row, page: other }) =>
                    row.name === name && other.operation !== page.operation && !fits(row, value),
                )
                .map((row) =>
                  breaksOther(page.operation, row, { path, value, place: placeInExample(example, path) }),
                ),
            ),
          ),
        );
    },
  },
];

function differsBetweenOperations(rows: readonly PlacedRow[]): readonly DocFindingDraft[] {
  const candidates = rows.filter(
    (row) => row.direction === 'request' && isPaas(row) && isBusiness(row) && hasRange(row.row),
  );
  return [...groupBy(candidates, ({ row }) => row.name)].flatMap(([name, group]) => {
    // A minimum of one only says that the value is not empty, which the pages that print none mean as well.
    const ranges = groupBy(group, ({ row }) => range({ ...row, minLength: row.minLength ?? 1 }));
    const operations = distinct(group.map(({ page }) => page.operation));
    if (ranges.size < 2 || operations.length < 2) return [];
    const list = [...ranges].map(
      ([text, of]) => `${text} (${distinct(of.map(({ page }) => page.operation)).join(', ')})`,
    );
    return [
      {
        about: name,
        operations,
        places: group.map(({ row }) => row.source),
        statement: {
          zh: `请求字段 ${name} 的长度不一：${list.join('；')}`,
          en: `The request field ${name} has different lengths: ${list.join('; ')}`,
        },
        kitDoes: { zh: '每个接口按自己的表判定', en: 'holds each operation to its own table' },
        question: {
          zh: `${name} 的长度是否应当一致？`,
          en: `Should ${name} have the same length everywhere?`,
        },
      },
    ];
  });
}

function breaksOther(
  operation: string,
  { page, path, row }: PlacedRow,
  shown: { readonly path: string; readonly value: unknown; readonly place: PlacedRow['row']['source'] },
): DocFindingDraft {
  const length = [...String(shown.value)].length;
  return {
    about: `${operation}.${shown.path}:${page.operation}.${path}`,
    operations: [operation, page.operation],
    places: [shown.place, row.source],
    statement: {
      zh: `${operation} 的样例中 ${shown.path} 有 ${length} 位，而 ${page.operation} 的 ${path} 长 ${range(row)}`,
      en: `In the example of ${operation}, ${shown.path} has ${length} characters, while ${path} of ${page.operation} is ${range(row)} long`,
    },
    kitDoes: { zh: '每个接口按自己的表判定', en: 'holds each operation to its own table' },
    question: { zh: `${row.name} 实际有多长？`, en: `How long is ${row.name} really?` },
  };
}

function distinctValues(values: ReturnType<typeof valuesOf>): ReturnType<typeof valuesOf> {
  const strings = values.filter(
    ({ name, value }) => /(?:Id|No)$/u.test(name) && typeof value === 'string' && value !== '',
  );
  return [...groupBy(strings, ({ path }) => path).values()].flatMap(([first]) => first ?? []);
}
