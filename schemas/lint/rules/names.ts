import type { DocPage, ErrorRow } from '../../doc-page.ts';
import type { Provenance } from '../../evidence.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { distinct, groupBy, rowsOf } from '../walk.ts';

/** Names that contradict each other or name nothing. */
export const nameRules: readonly LintRule[] = [
  {
    id: 'action-differs-from-path',
    title: { zh: '动作名与地址末段不同', en: 'the action differs from the last segment of the path' },
    find: ({ pages }) => pages.filter((page) => page.pathCertainty === undefined).flatMap(actionDiffers),
  },
  {
    id: 'action-shared',
    title: { zh: '两个系统使用同一动作名', en: 'two systems share one action' },
    find: ({ pages }) => sharedActions(pages),
  },
  {
    id: 'field-named-but-absent',
    title: { zh: '说明提到表中没有的字段', en: 'a text names a field that no table has' },
    find: ({ pages }) => pages.flatMap(absentFields),
  },
  {
    id: 'name-in-snake-case',
    title: { zh: '字段名的写法不一', en: 'one name in another style' },
    find: ({ pages }) => pages.flatMap(snakeCase),
  },
  {
    id: 'error-code-gap',
    title: { zh: '错误码的编号有空缺', en: 'a gap in numbered error codes' },
    find: ({ pages }) => pages.flatMap(codeGaps),
  },
];

function actionDiffers(page: DocPage): readonly DocFindingDraft[] {
  const tail = page.path?.split('/').at(-1);
  if (tail === undefined || page.action === undefined || tail === page.action) return [];
  return [
    {
      about: page.operation,
      operations: [page.operation],
      places: [page.source],
      statement: {
        zh: `${page.operation} 的动作名是 ${page.action}，地址末段却是 ${tail}`,
        en: `The action of ${page.operation} is ${page.action}, the last segment of its path ${tail}`,
      },
      kitDoes: { zh: '各按印出的使用', en: 'uses each as printed' },
      question: { zh: '两者不同是否有意？', en: 'Is that difference intended?' },
    },
  ];
}

function sharedActions(pages: readonly DocPage[]): readonly DocFindingDraft[] {
  // Within one family an action names one thing; between POSP and PaaS it would name two.
  const familyOf = ({ operation }: DocPage) =>
    /^(?:posp|b2b)\./u.test(operation) ? operation.split('.')[0] : 'paas';
  const byAction = groupBy(
    pages.filter((page) => page.evidence !== 'proposed'),
    (page) => page.action ?? '',
  );
  return [...byAction].flatMap(([action, sharing]) => {
    if (distinct(sharing.map(familyOf)).length < 2) return [];
    return [
      {
        about: action,
        operations: sharing.map((page) => page.operation),
        places: sharing.map((page) => page.source),
        statement: {
          zh: `动作名 ${action} 同时属于 ${sharing.map((page) => page.operation).join('、')}`,
          en: `The action ${action} belongs to ${sharing.map((page) => page.operation).join(' and ')}`,
        },
        kitDoes: { zh: '以系统加动作名区分', en: 'tells them apart by system and action' },
        question: { zh: '两者是否同一功能？', en: 'Are they the same function?' },
      },
    ];
  });
}

function absentFields(page: DocPage): readonly DocFindingDraft[] {
  const names = new Set(rowsOf(page).map(({ row }) => row.name));
  const texts: readonly { readonly text: string; readonly source: Provenance }[] = [
    ...page.remarks,
    ...page.errors.map((row: ErrorRow) => ({ text: `${row.reason} ${row.advice}`, source: row.source })),
  ];
  const found = texts.flatMap(({ text, source }) =>
    [...text.matchAll(/(?<![\w/.])[a-z]+(?:[A-Z][a-z]+)+(?![\w/])/gu)].map(([word]) => ({ word, source })),
  );
  const absent = found.filter(
    ({ word }) => !names.has(word) && [...names].some((name) => sharesStem(word, name)),
  );
  return [...groupBy(absent, ({ word }) => word)].map(([word, entries]) => ({
    about: `${page.operation}.${word}`,
    operations: [page.operation],
    places: entries.map(({ source }) => source),
    statement: {
      zh: `${page.operation} 的说明提到 ${word}，字段表没有它`,
      en: `A text of ${page.operation} names ${word}, which its tables lack`,
    },
    kitDoes: { zh: '不为它立字段', en: 'makes no field of it' },
    question: { zh: `${word} 指的是哪个字段？`, en: `Which field does ${word} mean?` },
  }));
}

/** A word that begins or ends like a field of the table is meant as one; any other camel-case word may be a product's name. */
function sharesStem(word: string, name: string): boolean {
  const isCamel = /[a-z][A-Z]/u.test(name);
  return isCamel && (word.startsWith(name) || name.startsWith(word) || word.endsWith(capitalised(name)));
}

function capitalised(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function snakeCase(page: DocPage): readonly DocFindingDraft[] {
  const rows = rowsOf(page);
  const odd = rows.filter(({ row }) => row.name.includes('_'));
  if (odd.length === 0 || odd.length * 2 > rows.length) return [];
  return odd.map(({ direction, path, row }) => ({
    about: `${page.operation}.${direction}.${path}`,
    operations: [page.operation],
    places: [row.source],
    statement: {
      zh: `${page.operation} 的 ${path} 带下划线，其余字段都是驼峰`,
      en: `${path} of ${page.operation} has an underscore while all other fields are in camel case`,
    },
    kitDoes: { zh: '照印出的名称发送', en: 'sends the name as printed' },
    question: {
      zh: `字段名究竟是 ${path} 还是驼峰写法？`,
      en: `Is the name ${path}, or its camel-case form?`,
    },
  }));
}

function codeGaps(page: DocPage): readonly DocFindingDraft[] {
  const numbered = page.errors.flatMap((row) => {
    const match = /^([A-Z]+)(\d+)$/u.exec(row.code);
    return match === null ? [] : [{ row, prefix: match[1] ?? '', digits: match[2] ?? '' }];
  });
  return [...groupBy(numbered, ({ prefix }) => prefix)].flatMap(([prefix, codes]) => {
    const values = codes.map(({ digits }) => Number(digits));
    const width = codes[0]?.digits.length ?? 0;
    const last = Math.max(...values);
    if (last > 100) return [];
    const missing = Array.from({ length: last + 1 }, (_, value) => value).filter(
      (value) => value >= Math.min(...values) && !values.includes(value),
    );
    if (missing.length === 0) return [];
    const list = missing.map((value) => `${prefix}${String(value).padStart(width, '0')}`).join('、');
    return [
      {
        about: `${page.operation}.${list}`,
        operations: [page.operation],
        places: codes.map(({ row }) => row.source),
        statement: {
          zh: `${page.operation} 的错误码缺 ${list}`,
          en: `The error codes of ${page.operation} leave out ${list}`,
        },
        kitDoes: {
          zh: '网关返回它时作为未记载的错误码报告',
          en: 'reports it as undocumented where a gateway returns it',
        },
        question: { zh: `${list} 是否存在，含义为何？`, en: `Does ${list} exist, and what does it mean?` },
      },
    ];
  });
}
