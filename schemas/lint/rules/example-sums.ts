import type { DocExample, DocPage } from '../../doc-page.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { isObject } from '../is-object.ts';
import { distinct, groupBy, messageOf, placeInExample, rowsOf, valuesOf } from '../walk.ts';

/** Examples whose numbers, times and codes do not agree. */
export const exampleSumRules: readonly LintRule[] = [
  {
    id: 'example-timestamp-not-in-milliseconds',
    title: { zh: '样例的 timestamp 不是 13 位', en: 'an example whose timestamp has not 13 digits' },
    find: ({ pages }) => inEveryExample(pages, oddTimestamp),
  },
  {
    id: 'example-total-differs',
    title: { zh: '样例的合计与所列各项不符', en: 'a total in an example is not that of the rows beside it' },
    find: ({ pages }) => inEveryExample(pages, differingTotals),
  },
  {
    id: 'example-leaves-fields-out',
    title: {
      zh: '样例缺少必填与否未知的字段',
      en: 'an example leaves out fields whose required-ness is unknown',
    },
    find: ({ pages }) =>
      inEveryExample(
        pages.filter(({ evidence }) => evidence !== 'sampled'),
        leftOut,
      ),
  },
  {
    id: 'example-answers-more-than-asked',
    title: {
      zh: '样例请求一个码而应答多个',
      en: 'an example that asks for one code and is answered with several',
    },
    find: ({ pages }) => pages.flatMap(moreThanAsked),
  },
  {
    id: 'code-described-two-ways',
    title: { zh: '同一代码在不同接口说法不同', en: 'one code, described differently by two operations' },
    find: ({ pages }) => codesTwoWays(pages),
  },
];

function inEveryExample(
  pages: readonly DocPage[],
  find: (page: DocPage, example: DocExample) => readonly DocFindingDraft[],
): readonly DocFindingDraft[] {
  return pages.flatMap((page) => page.examples.flatMap((example) => find(page, example)));
}

function sideOf({ direction }: DocExample) {
  return direction === 'request' ? { zh: '请求', en: 'request' } : { zh: '应答', en: 'response' };
}

/** Digits of a time in milliseconds, as almost every example has it. */
const millisecondDigits = 13;

function oddTimestamp(page: DocPage, example: DocExample): readonly DocFindingDraft[] {
  const message = messageOf(example);
  const timestamp = isObject(message) ? message.timestamp : undefined;
  if (typeof timestamp !== 'number' || String(timestamp).length === millisecondDigits) return [];
  const side = sideOf(example);
  return [
    {
      about: `${page.operation}.${example.direction}`,
      operations: [page.operation],
      places: [placeInExample(example, 'timestamp')],
      statement: {
        zh: `${page.operation} 的${side.zh}样例中 timestamp 有 ${String(timestamp).length} 位，其余样例都是 ${millisecondDigits} 位毫秒`,
        en: `The timestamp in the ${side.en} example of ${page.operation} has ${String(timestamp).length} digits, those of other examples ${millisecondDigits}, in milliseconds`,
      },
      kitDoes: { zh: '发送毫秒', en: 'sends milliseconds' },
      question: {
        zh: 'timestamp 的单位是毫秒还是秒，两者都接受吗？',
        en: 'Is timestamp in milliseconds or seconds, and are both accepted?',
      },
    },
  ];
}

function differingTotals(page: DocPage, example: DocExample): readonly DocFindingDraft[] {
  return valuesOf(messageOf(example)).flatMap(({ path, name, value, owner }) => {
    if (typeof value !== 'number') return [];
    const actual = name === 'totalCount' ? rowCountOf(owner) : amountOf(owner, name);
    if (actual === undefined || actual === value) return [];
    return [
      {
        about: `${page.operation}.${example.direction}.${path}`,
        operations: [page.operation],
        places: [placeInExample(example, path)],
        statement: {
          zh: `${page.operation} 的样例中 ${path} 为 ${value}，所列各项合计却是 ${actual}`,
          en: `In the example of ${page.operation}, ${path} is ${value}, while the rows beside it make ${actual}`,
        },
        kitDoes: {
          zh: '当作节选的样例，不据此判定',
          en: 'takes the example for an excerpt and judges nothing by it',
        },
        question: { zh: `${path} 计算的是哪些项？`, en: `What does ${path} count?` },
      },
    ];
  });
}

type Owner = Readonly<Record<string, unknown>>;

/** Objects in the lists beside a member; undefined where there is no list. */
function rowCountOf(owner: Owner): number | undefined {
  const lists = Object.values(owner).filter(Array.isArray);
  return lists.length === 0 ? undefined : lists.reduce((count, list) => count + list.length, 0);
}

/** `cardTotalAmount` is held against the amounts of `cardList`. */
function amountOf(owner: Owner, name: string): number | undefined {
  const list = owner[`${/^([a-z]+)TotalAmount$/u.exec(name)?.[1] ?? ''}List`];
  if (!Array.isArray(list)) return undefined;
  return list.reduce(
    (sum: number, row: unknown) => sum + (isObject(row) ? Number(row.voucherAmount ?? 0) : 0),
    0,
  );
}

function leftOut(page: DocPage, example: DocExample): readonly DocFindingDraft[] {
  const rows = rowsOf(page).filter(
    ({ direction, path }) => direction === example.direction && !path.includes('.'),
  );
  const message = messageOf(example);
  if (!isObject(message)) return [];
  const missing = rows.filter(({ row }) => row.required === 'unknown' && !(row.name in message));
  if (missing.length === 0) return [];
  const names = missing.map(({ row }) => row.name);
  const side = sideOf(example);
  return [
    {
      about: `${page.operation}.${example.direction}`,
      operations: [page.operation],
      places: [example.source, ...missing.map(({ row }) => row.source)],
      statement: {
        zh: `${page.operation} 的${side.zh}样例没有字段表中的 ${names.join('、')}，而“是否必填”一列在所得副本中缺失`,
        en: `The ${side.en} example of ${page.operation} has no ${names.join(', ')}, which the table lists; the copy lost the column that tells what is required`,
      },
      kitDoes: { zh: '不当作必填', en: 'does not take them as required' },
      question: { zh: `${names.join('、')} 是否必填？`, en: `Are ${names.join(', ')} required?` },
    },
  ];
}

/** A code that is asked for under one name and answered under another. */
const askedAs = [{ asked: 'qrcode', answered: 'code' }] as const;

function moreThanAsked(page: DocPage): readonly DocFindingDraft[] {
  const request = page.examples.find(({ direction }) => direction === 'request');
  const response = page.examples.find(({ direction }) => direction === 'response');
  if (request === undefined || response === undefined) return [];
  return askedAs.flatMap(({ asked, answered }) => {
    const code = valuesOf(messageOf(request)).find(({ name }) => name === asked)?.value;
    const answers = valuesOf(messageOf(response)).filter(({ name }) => name === answered);
    const codes = distinct(answers.map(({ value }) => value));
    const [first] = answers;
    // Several codes may be asked for at once, with commas between them.
    if (typeof code !== 'string' || code.includes(',') || codes.length < 2 || first === undefined) return [];
    return [
      {
        about: `${page.operation}.${asked}`,
        operations: [page.operation],
        places: [placeInExample(request, asked), placeInExample(response, first.path)],
        statement: {
          zh: `${page.operation} 的请求样例只有一个 ${asked}，应答样例却有 ${codes.length} 个 ${answered}`,
          en: `The request example of ${page.operation} holds one ${asked}, its answer ${codes.length} different values of ${answered}`,
        },
        kitDoes: {
          zh: '一次只请求一个码，应答的个数不判定',
          en: 'asks for one code at a time and judges no number of answers',
        },
        question: {
          zh: `一次请求能否返回多个 ${answered}？`,
          en: `Can one request be answered with several codes?`,
        },
      },
    ];
  });
}

function codesTwoWays(pages: readonly DocPage[]): readonly DocFindingDraft[] {
  const told = pages.flatMap((page) =>
    page.examples.flatMap((example) =>
      valuesOf(messageOf(example)).flatMap(({ name, path, value, owner }) => {
        const words = owner[`${name}Desc`] ?? (name === 'status' ? owner.desc : undefined);
        return typeof value === 'string' && typeof words === 'string'
          ? [{ page, place: placeInExample(example, path), path, code: value, words }]
          : [];
      }),
    ),
  );
  return [...groupBy(told, ({ code }) => code)].flatMap(([code, entries]) => {
    const byWords = [...groupBy(entries, ({ words }) => words)].flatMap(([, [first]]) => first ?? []);
    const operations = distinct(byWords.map(({ page }) => page.operation));
    if (byWords.length < 2 || operations.length < 2) return [];
    const list = byWords.map(({ words, path, page }) => `${words} (${page.operation} ${path})`);
    return [
      {
        about: code,
        operations,
        places: byWords.map(({ place }) => place),
        statement: {
          zh: `代码 ${code} 在不同接口说法不同：${list.join('；')}`,
          en: `The code ${code} is described differently: ${list.join('; ')}`,
        },
        kitDoes: { zh: '各接口按自己的说法，不混用', en: 'keeps to the words of each operation' },
        question: {
          zh: `${code} 是操作结果还是券状态？两张表各有哪些取值？`,
          en: `Is ${code} the result of an operation or the state of a voucher, and which values are there of each?`,
        },
      },
    ];
  });
}
