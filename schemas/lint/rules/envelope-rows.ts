import type { DocPage } from '../../doc-page.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { distinct, groupBy, type PlacedRow, rowsOf } from '../walk.ts';

const isPaas = ({ operation }: DocPage) => !/^(?:posp|b2b)\./u.test(operation);

/** Envelope rows that one page has otherwise than its neighbours. */
export const envelopeRowRules: readonly LintRule[] = [
  {
    id: 'request-unsigned-among-signed',
    title: { zh: '同一网关有的请求不签名', en: 'requests that are not signed among others that are' },
    find: ({ pages }) => unsignedAmongSigned(pages.filter(isPaas)),
  },
  {
    id: 'success-of-two-things',
    title: { zh: 'success 有两种含义', en: 'success means two things' },
    find: ({ pages }) => successOfTwoThings(pages.filter(isPaas).flatMap(rowsOf)),
  },
  {
    id: 'mock-names-another-action',
    title: { zh: '应答 action 的 Mock 是另一个动作', en: "the Mock of an answer's action is another action" },
    find: ({ pages }) => pages.flatMap(anotherAction),
  },
  {
    id: 'envelope-mock-differs',
    title: { zh: '信封字段的 Mock 各页不同', en: 'an envelope field whose Mock differs from page to page' },
    find: ({ pages }) => differingMocks(pages.filter(isPaas).flatMap(rowsOf)),
  },
  {
    id: 'answer-requires-nothing',
    title: { zh: '应答的字段全为非必填', en: 'an answer of which nothing is required' },
    find: ({ pages }) => pages.flatMap(requiresNothing),
  },
];

function unsignedAmongSigned(pages: readonly DocPage[]): readonly DocFindingDraft[] {
  const signRow = (page: DocPage) => page.request.find(({ name }) => name === 'sign');
  const isEnvelope = (page: DocPage) => page.request.some(({ name }) => name === 'content');
  const unsigned = pages.filter(
    (page) => isEnvelope(page) && signRow(page) === undefined && page.evidence !== 'sampled',
  );
  const signed = pages.flatMap((page) => signRow(page) ?? []);
  const [sign] = signed;
  if (unsigned.length === 0 || sign === undefined) return [];
  const names = unsigned.map(({ operation }) => operation);
  return [
    {
      about: 'sign',
      operations: names,
      places: [...unsigned.map(({ source }) => source), sign.source],
      statement: {
        zh: `${names.join('、')} 的请求没有 sign 与 signType，其余 ${signed.length} 页的请求都有`,
        en: `The requests of ${names.join(' and ')} have neither sign nor signType, those of ${signed.length} other pages do`,
      },
      kitDoes: {
        zh: '这些请求不签名，照页面发送',
        en: 'sends these requests unsigned, as their pages list them',
      },
      question: {
        zh: '由服务器发起的这些请求真的不验签吗？靠什么认证调用方？',
        en: 'Are these requests, which a server sends, really not verified? What authenticates the caller?',
      },
    },
  ];
}

/** What the words of a `success` row say succeeded; the query is asked first, since its words name the trade too. */
const successWords = [
  ['query', /查询/u],
  ['trade', /交易/u],
] as const;

function successOfTwoThings(rows: readonly PlacedRow[]): readonly DocFindingDraft[] {
  const told = rows
    .filter(({ direction, path }) => direction === 'response' && path === 'success')
    .flatMap((placed) => {
      const kind = successWords.find(([, words]) => words.test(placed.row.meaning))?.[0];
      return kind === undefined ? [] : [{ ...placed, kind }];
    });
  const byKind = groupBy(told, ({ kind }) => kind);
  if (byKind.size < 2) return [];
  const operationsOf = (kind: string) => (byKind.get(kind) ?? []).map(({ page }) => page.operation);
  const [trade, query] = [operationsOf('trade').join('、'), operationsOf('query').join('、')];
  return [
    {
      about: 'success',
      operations: told.map(({ page }) => page.operation),
      places: told.map(({ row }) => row.source),
      statement: {
        zh: `success 在 ${trade} 表示交易成功与否，在 ${query} 只表示查询成功与否`,
        en: `success tells of the trade in ${trade.replaceAll('、', ', ')}, and only of the query in ${query.replaceAll('、', ', ')}`,
      },
      kitDoes: {
        zh: '查询的 success 不当作交易结果',
        en: 'does not take the success of a query for that of a trade',
      },
      question: {
        zh: '其余接口的 success 属哪一种？',
        en: 'Which of the two is it in the other operations?',
      },
    },
  ];
}

function anotherAction(page: DocPage): readonly DocFindingDraft[] {
  const row = page.response.find(({ name }) => name === 'action');
  const mock = row?.mock;
  if (row === undefined || mock === undefined || !/^[A-Za-z]+$/u.test(mock) || mock === page.action)
    return [];
  return [
    {
      about: page.operation,
      operations: [page.operation],
      places: [row.source],
      statement: {
        zh: `${page.operation} 的应答 action 的 Mock 是 ${mock}，而本接口的动作是 ${page.action}`,
        en: `The Mock of the answer's action is ${mock} in ${page.operation}, whose action is ${page.action}`,
      },
      kitDoes: {
        zh: '应答的 action 按回显请求判定，Mock 不算',
        en: 'wants the request echoed and leaves the Mock aside',
      },
      question: {
        zh: `应答的 action 是 ${mock} 还是 ${page.action}？`,
        en: `Is the answered action ${mock} or ${page.action}?`,
      },
    },
  ];
}

/** Fields of the envelope that should look the same in every request. */
const sameEverywhere = ['signType', 'lang'];

function differingMocks(rows: readonly PlacedRow[]): readonly DocFindingDraft[] {
  return sameEverywhere.flatMap((name) => {
    const mocked = rows.filter(
      ({ direction, path, row }) => direction === 'request' && path === name && row.mock !== undefined,
    );
    const byMock = groupBy(mocked, ({ row }) => row.mock ?? '');
    if (byMock.size < 2) return [];
    const list = [...byMock].map(
      ([mock, group]) => `${mock} (${distinct(group.map(({ page }) => page.operation)).join(', ')})`,
    );
    return [
      {
        about: name,
        operations: distinct(mocked.map(({ page }) => page.operation)),
        places: mocked.map(({ row }) => row.source),
        statement: {
          zh: `${name} 的 Mock 各页不同：${list.join('；')}`,
          en: `The Mock of ${name} differs from page to page: ${list.join('; ')}`,
        },
        kitDoes: { zh: '发送多数页面的写法', en: 'sends what most pages write' },
        question: { zh: `${name} 有哪些有效取值？`, en: `Which values of ${name} are valid?` },
      },
    ];
  });
}

/** An answer of one or two rows may well be all optional; one with an envelope is not. */
const wholeAnswer = 5;

function requiresNothing(page: DocPage): readonly DocFindingDraft[] {
  const rows = page.response;
  if (rows.length < wholeAnswer || rows.some(({ required }) => required !== 'no')) return [];
  return [
    {
      about: page.operation,
      operations: [page.operation],
      places: rows.map(({ source }) => source),
      statement: {
        zh: `${page.operation} 的应答字段全部标为非必填，success 与 errorCode 也不例外`,
        en: `Every field of the answer of ${page.operation} is optional, success and errorCode included`,
      },
      kitDoes: { zh: '缺少字段不算违反本页', en: 'holds no missing field against this page' },
      question: { zh: '哪些字段一定返回？', en: 'Which fields always come back?' },
    },
  ];
}
