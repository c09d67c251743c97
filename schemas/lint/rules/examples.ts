import type { DocExample, DocPage } from '../../doc-page.ts';
import type { BookPage } from '../../parsers/book-page.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { isObject } from '../is-object.ts';
import { distinct, groupBy, messageOf, type PlacedValue, placeInExample, rowsOf, valuesOf } from '../walk.ts';

/** Examples that contradict themselves or each other. */
export const exampleRules: readonly LintRule[] = [
  {
    id: 'signed-string-differs-from-body',
    title: { zh: '签名字符串与请求体不一致', en: 'the string to sign differs from the body beside it' },
    find: ({ books }) => books.flatMap(differencesOf),
  },
  {
    id: 'example-amount-a-hundredfold',
    title: { zh: '同一样例中元与分混用', en: 'yuan and fen in one example' },
    find: ({ pages }) =>
      pages.flatMap((page) => page.examples.flatMap((example) => hundredfold(page, example))),
  },
  {
    id: 'example-two-codings',
    title: { zh: '同名状态有两套编码', en: 'one status field, two codings' },
    find: ({ pages }) =>
      pages.flatMap((page) => page.examples.flatMap((example) => twoCodings(page, example))),
  },
  {
    id: 'example-numbers-equal',
    title: {
      zh: '样例中两个不同的编号取值相同',
      en: 'two different numbers have the same value in an example',
    },
    find: ({ pages }) =>
      pages.flatMap((page) => page.examples.flatMap((example) => equalNumbers(page, example))),
  },
  {
    id: 'example-filter-differs',
    title: {
      zh: '请求的筛选值与应答中的同名字段不同',
      en: 'a value asked for differs from the one answered',
    },
    find: ({ pages }) => pages.flatMap(filterDiffers),
  },
];

function differencesOf(book: BookPage): readonly DocFindingDraft[] {
  const { base, examples } = book.signature;
  const request = examples.find((example) => example.direction === 'request');
  const body = request === undefined ? undefined : messageOf(request);
  if (request === undefined || !isObject(body)) return [];
  return [...base.text.matchAll(/(?:^|&)(\w+)=((?:[^&{]|\{[^&]*\})*)/gu)].flatMap(
    ([, key = '', signed = '']) => {
      const value = body[key];
      const printed = typeof value === 'object' ? JSON.stringify(value) : String(value);
      if (value === undefined || printed === signed) return [];
      return [
        {
          about: key,
          operations: [String(body.action)],
          places: [base.source, placeInExample(request, key)],
          statement: {
            zh: `签名字符串中 ${key} 为 ${signed}，旁边的请求体中为 ${printed}，两者签名不同`,
            en: `The string to sign has ${key} ${signed}, the body beside it ${printed}; their signatures differ`,
          },
          kitDoes: {
            zh: `按实际发送的值签名；默认发送 ${printed}，两种写法都有签名向量`,
            en: `signs what it sends; it sends ${printed} unless told otherwise, and both spellings have a signature vector`,
          },
          question: {
            zh: `${key} 应为 ${signed} 还是 ${printed}？`,
            en: `Is ${key} to be ${signed} or ${printed}?`,
          },
        },
      ];
    },
  );
}

const amountName = /(?:amount|price|balance)$/iu;

function hundredfold(page: DocPage, example: DocExample): readonly DocFindingDraft[] {
  const values = valuesOf(messageOf(example)).filter(
    (value) => amountName.test(value.name) && isPositive(value.value),
  );
  const found = values.flatMap((value) => {
    const outer = values.find(
      (other) =>
        value.path.startsWith(`${pathOfOwner(other)}`) &&
        other.path !== value.path &&
        Number(value.value) === 100 * Number(other.value),
    );
    return outer === undefined ? [] : [{ value, outer }];
  });
  return [...groupBy(found, ({ value }) => value.path)].flatMap(([path, [first]]) => {
    if (first === undefined) return [];
    const outer = first.outer.path;
    return [
      {
        about: `${page.operation}.${example.direction}.${path}`,
        operations: [page.operation],
        places: [placeInExample(example, path), placeInExample(example, outer)],
        statement: {
          zh: `${page.operation} 的样例中 ${path} 为 ${first.value.value}，正好是 ${outer}（${first.outer.value}）的一百倍，像是分与元混用`,
          en: `In the example of ${page.operation}, ${path} is ${first.value.value}, exactly a hundred times ${outer} (${first.outer.value}): fen beside yuan, it seems`,
        },
        kitDoes: { zh: '不据此判定单位', en: 'judges no unit by it' },
        question: { zh: `${path} 的单位是元还是分？`, en: `Is ${path} in yuan or in fen?` },
      },
    ];
  });
}

function pathOfOwner({ path }: PlacedValue): string {
  return path.split('.').slice(0, -1).join('.');
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}

function twoCodings(page: DocPage, example: DocExample): readonly DocFindingDraft[] {
  const coded = valuesOf(messageOf(example)).filter(
    ({ name, value, owner }) => typeof value === 'string' && `${name}Desc` in owner,
  );
  return [...groupBy(coded, ({ name }) => name)].flatMap(([name, values]) => {
    const lengths = distinct(values.map(({ value }) => String(value).length));
    if (lengths.length < 2) return [];
    const shown = distinct(
      values.map(({ value, owner }) => `${String(value)} ${String(owner[`${name}Desc`])}`),
    );
    return [
      {
        about: `${page.operation}.${name}`,
        operations: [page.operation],
        places: distinct(values.map(({ path }) => path)).map((path) => placeInExample(example, path)),
        statement: {
          zh: `${page.operation} 的样例中 ${name} 有两套编码：${shown.join('、')}`,
          en: `In the example of ${page.operation}, ${name} is coded in two ways: ${shown.join(', ')}`,
        },
        kitDoes: { zh: `不限定 ${name} 的取值`, en: `does not restrict the values of ${name}` },
        question: {
          zh: `${name} 的全部取值及其适用对象？`,
          en: `Which values does ${name} have, and for what?`,
        },
      },
    ];
  });
}

function equalNumbers(page: DocPage, example: DocExample): readonly DocFindingDraft[] {
  const numbers = valuesOf(messageOf(example)).filter(
    ({ name, value }) => /No$/u.test(name) && typeof value === 'string' && value !== '',
  );
  return numbers.flatMap((first, index) => {
    const twin = numbers
      .slice(index + 1)
      .find((other) => other.owner === first.owner && other.value === first.value);
    if (twin === undefined) return [];
    return [
      {
        about: `${page.operation}.${example.direction}.${first.name}.${twin.name}`,
        operations: [page.operation],
        places: [placeInExample(example, first.path), placeInExample(example, twin.path)],
        statement: {
          zh: `${page.operation} 的样例中 ${first.name} 与 ${twin.name} 同为 ${String(first.value)}`,
          en: `In the example of ${page.operation}, ${first.name} and ${twin.name} are both ${String(first.value)}`,
        },
        kitDoes: { zh: '当作两个独立的编号', en: 'treats them as two numbers of their own' },
        question: {
          zh: `${twin.name} 是否总与 ${first.name} 相同？`,
          en: `Is ${twin.name} always the same as ${first.name}?`,
        },
      },
    ];
  });
}

function filterDiffers(page: DocPage): readonly DocFindingDraft[] {
  const request = page.examples.find(({ direction }) => direction === 'request');
  const response = page.examples.find(({ direction }) => direction === 'response');
  if (request === undefined || response === undefined) return [];
  const arrays = rowsOf(page).filter(
    ({ direction, row }) => direction === 'response' && row.type === 'array',
  );
  const listed = valuesOf(messageOf(response)).filter(({ path }) =>
    arrays.some((array) => path.startsWith(`${array.path}[].`)),
  );
  return valuesOf(messageOf(request)).flatMap(({ name, path, value }) => {
    const answers = listed.filter((answer) => answer.name === name && typeof answer.value === 'string');
    const others = answers.filter((answer) => answer.value !== value);
    if (typeof value !== 'string' || answers.length === 0 || others.length < answers.length) return [];
    return [
      {
        about: `${page.operation}.${name}`,
        operations: [page.operation],
        places: [
          placeInExample(request, path),
          ...distinct(others.map((other) => other.path)).map((other) => placeInExample(response, other)),
        ],
        statement: {
          zh: `${page.operation} 的请求样例以 ${name} ${value} 查询，应答各项的 ${name} 却为 ${distinct(others.map((other) => String(other.value))).join('、')}`,
          en: `The request example of ${page.operation} asks for ${name} ${value}, yet every item answered has ${distinct(others.map((other) => String(other.value))).join(', ')}`,
        },
        kitDoes: {
          zh: `不要求应答的 ${name} 与请求相同`,
          en: `does not expect the ${name} asked for in the answer`,
        },
        question: { zh: `请求的 ${name} 如何筛选？`, en: `What does the ${name} of a request select by?` },
      },
    ];
  });
}
