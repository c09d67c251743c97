import type { FieldRow } from '../../doc-page.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { contains, hasRange, range } from '../length-range.ts';
import { type PlacedRow, rowsOf } from '../walk.ts';

/** Lengths that no known value fits: sha256 in hex has 64 characters, `yyyyMMdd-` and 32 more make 41. */
const knownLengths: Readonly<Record<string, number>> = { sign: 64, uuid: 41 };

/** Lengths that contradict each other, a Mock rule or a known value. */
export const lengthRules: readonly LintRule[] = [
  {
    id: 'length-not-echoable',
    title: {
      zh: '请求允许的长度，应答的同名字段容不下',
      en: 'a length allowed in the request cannot come back in the answer',
    },
    find: ({ pages }) => pages.flatMap((page) => notEchoable(rowsOf(page))),
  },
  {
    id: 'length-differs-from-mock',
    title: { zh: '长度与 Mock 规则不一致', en: 'a length disagrees with the Mock rule beside it' },
    find: ({ pages }) => pages.flatMap((page) => rowsOf(page).flatMap(differsFromMock)),
  },
  {
    id: 'length-minimum-from-mock',
    title: { zh: '最小长度像是 Mock 的设置', en: 'minimum lengths that look like Mock settings' },
    find: ({ pages }) => pages.flatMap((page) => minimaFromMock(rowsOf(page))),
  },
  {
    id: 'length-too-short-for-value',
    title: { zh: '已知取值放不进最大长度', en: 'a known value does not fit' },
    find: ({ pages }) => pages.flatMap((page) => rowsOf(page).flatMap(tooShort)),
  },
];

function notEchoable(rows: readonly PlacedRow[]): readonly DocFindingDraft[] {
  return rows.flatMap((request) => {
    const response = rows.find((row) => row.direction === 'response' && row.path === request.path);
    if (request.direction !== 'request' || response === undefined || isFixed(request.path)) return [];
    if (!hasRange(request.row) || !hasRange(response.row) || contains(response.row, request.row)) return [];
    return [
      {
        about: `${request.page.operation}.${request.path}`,
        operations: [request.page.operation],
        places: [request.row.source, response.row.source],
        statement: {
          zh: `${request.page.operation} 的 ${request.path} 请求中长 ${range(request.row)}，应答中长 ${range(response.row)}：合法的请求值无法原样返回`,
          en: `${request.path} of ${request.page.operation} is ${range(request.row)} long in the request and ${range(response.row)} in the answer: a valid request value cannot come back`,
        },
        kitDoes: {
          zh: '两个方向各按其表判定；用例使用两表都允许的长度',
          en: 'holds each direction to its own table; examples use a length that both allow',
        },
        question: { zh: `${request.path} 的长度究竟为何？`, en: `Which lengths does ${request.path} have?` },
      },
    ];
  });
}

/** What these hold has one length, whatever their rows allow. */
function isFixed(path: string): boolean {
  return path === 'sign' || path === 'signType';
}

const mockRange = /^@(?:natural|string|word|title|url|cword|csentence)\((\d+), ?(\d+)\)$/u;

function mockLimits(row: FieldRow): { readonly min: number; readonly max: number } | undefined {
  const match = mockRange.exec(row.mock ?? '');
  return match === null ? undefined : { min: Number(match[1]), max: Number(match[2]) };
}

function differsFromMock({ page, direction, path, row }: PlacedRow): readonly DocFindingDraft[] {
  const mock = mockLimits(row);
  if (mock === undefined || !hasRange(row)) return [];
  if (mock.min === (row.minLength ?? mock.min) && mock.max === (row.maxLength ?? mock.max)) return [];
  return [
    {
      about: `${page.operation}.${direction}.${path}`,
      operations: [page.operation],
      places: [row.source],
      statement: {
        zh: `${page.operation} 的 ${path} 长 ${range(row)}，其 Mock 规则却是 ${row.mock}`,
        en: `${path} of ${page.operation} is ${range(row)} long, yet its Mock rule is ${row.mock}`,
      },
      kitDoes: {
        zh: '按长度两列判定，Mock 仅供参考',
        en: 'goes by the stated lengths; a Mock rule is only a hint',
      },
      question: {
        zh: `${path} 的最大长度是 ${row.maxLength} 还是 ${mock.max}？`,
        en: `Is the maximum of ${path} ${row.maxLength} or ${mock.max}?`,
      },
    },
  ];
}

function minimaFromMock(rows: readonly PlacedRow[]): readonly DocFindingDraft[] {
  const suspects = rows.filter(
    ({ direction, row }) =>
      direction === 'request' && (row.minLength ?? 0) > 1 && mockLimits(row)?.min === row.minLength,
  );
  const [first] = suspects;
  if (first === undefined) return [];
  const list = suspects.map(({ path, row }) => `${path} ≥ ${row.minLength}`);
  return [
    {
      about: first.page.operation,
      operations: [first.page.operation],
      places: suspects.map(({ row }) => row.source),
      statement: {
        zh: `${first.page.operation} 的若干最小长度与 Mock 参数相同，常见的取值会不合：${list.join('、')}`,
        en: `Some minimum lengths of ${first.page.operation} equal the Mock's arguments, and ordinary values break them: ${list.join(', ')}`,
      },
      kitDoes: {
        zh: '按 SHOULD 判定最小长度，不据此否决上线',
        en: 'judges minimum lengths as SHOULD; they do not stop a go-live',
      },
      question: { zh: '这些最小长度是否真的校验？', en: 'Are these minimum lengths really enforced?' },
    },
  ];
}

function tooShort({ page, direction, path, row }: PlacedRow): readonly DocFindingDraft[] {
  const needed = knownLengths[path];
  if (needed === undefined || row.maxLength === undefined || row.maxLength >= needed) return [];
  return [
    {
      about: `${page.operation}.${direction}.${path}`,
      operations: [page.operation],
      places: [row.source],
      statement: {
        zh: `${page.operation} 的 ${path} 最长 ${row.maxLength}，而按文档生成的值有 ${needed} 位`,
        en: `${path} of ${page.operation} has at most ${row.maxLength} characters, yet a value made as documented has ${needed}`,
      },
      kitDoes: {
        zh: '照长度登记；有效请求违反它时归咎于文档',
        en: 'keeps the length as printed; a valid request that breaks it is blamed on the documents',
      },
      question: { zh: `${path} 的最大长度是否有误？`, en: `Is the maximum length of ${path} a mistake?` },
    },
  ];
}
