import type { DocPage } from '../../doc-page.ts';
import { documentedHosts } from '../../documented-hosts.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { isObject } from '../is-object.ts';
import { type PlacedRow, placeInExample, rowsOf } from '../walk.ts';

const contentAsText = /content.*(?:string|字符串)/iu;

/** Contradictions about the envelope: form of content, success, signature, address. */
export const envelopeRules: readonly LintRule[] = [
  {
    id: 'answer-content-form',
    title: { zh: '应答 content 是文本还是对象', en: 'whether the content of an answer is text or an object' },
    find: ({ pages }) => answerContentForm(pages),
  },
  {
    id: 'success-code',
    title: { zh: '成功时的错误码', en: 'the error code of success' },
    find: ({ pages }) => successCode(pages),
  },
  {
    id: 'answer-signature-optional',
    title: {
      zh: '应答须验签，签名却可缺',
      en: 'answers are to be verified, yet their signature is optional',
    },
    find: ({ pages }) => optionalSignature(pages.flatMap(rowsOf)),
  },
  {
    id: 'envelope-name-in-content',
    title: { zh: '业务报文内另有信封同名字段', en: 'an envelope field once more inside the content' },
    find: ({ pages }) => pages.flatMap((page) => envelopeNames(page)),
  },
  {
    id: 'test-hosts-differ',
    title: { zh: '同一主机有两个域名', en: 'one host, two domains' },
    find: () => differingHosts(),
  },
];

function answerContentForm(pages: readonly DocPage[]): readonly DocFindingDraft[] {
  const remarks = pages.flatMap((page) =>
    page.remarks.filter(({ text }) => contentAsText.test(text)).map((remark) => ({ page, remark })),
  );
  const objects = pages.flatMap((page) =>
    page.examples
      .filter((example) => example.direction === 'response')
      .filter((example) => {
        const message: unknown = JSON.parse(example.text);
        return isObject(message) && isObject(message.content);
      })
      .map((example) => ({ page, example })),
  );
  const [remark] = remarks;
  const [object] = objects;
  if (remark === undefined || object === undefined) return [];
  return [
    {
      about: 'content',
      operations: [...remarks, ...objects].map(({ page }) => page.operation),
      places: [
        ...remarks.map((entry) => entry.remark.source),
        ...objects.map(({ example }) => placeInExample(example, 'content')),
      ],
      statement: {
        zh: `${remark.page.operation} 的备注说应答 content 以 JSON 文本返回，${object.page.operation} 的样例却是对象`,
        en: `A remark of ${remark.page.operation} says that an answer's content is JSON text; the example of ${object.page.operation} shows an object`,
      },
      kitDoes: { zh: '两种都读，并记录实际收到哪一种', en: 'reads both and records which one came' },
      question: {
        zh: '各接口的应答 content 分别是哪一种？签名按哪一种计算？',
        en: 'Which form does each operation answer with, and which one is signed?',
      },
    },
  ];
}

function successCode(pages: readonly DocPage[]): readonly DocFindingDraft[] {
  const rows = pages.flatMap((page) =>
    page.errors
      .filter(({ code, reason }) => code === '00' && reason.includes('成功'))
      .map((row) => ({ page, row })),
  );
  const empty = pages.flatMap((page) =>
    page.examples
      .filter((example) => {
        const message: unknown = JSON.parse(example.text);
        return isObject(message) && message.success === true && message.errorCode === '';
      })
      .map((example) => ({ page, example })),
  );
  if (rows.length === 0 || empty.length === 0) return [];
  return [
    {
      about: 'errorCode',
      operations: [...rows, ...empty].map(({ page }) => page.operation),
      places: [
        ...rows.map(({ row }) => row.source),
        ...empty.map(({ example }) => placeInExample(example, 'errorCode')),
      ],
      statement: {
        zh: '错误码表以 00 表示成功，成功的应答样例中 errorCode 却为空文本',
        en: 'The error table has 00 for success, while the example of a successful answer has an empty errorCode',
      },
      kitDoes: { zh: '成功时两者都接受', en: 'accepts either on success' },
      question: { zh: '成功时 errorCode 是 00 还是空？', en: 'Is errorCode 00 or empty on success?' },
    },
  ];
}

function optionalSignature(rows: readonly PlacedRow[]): readonly DocFindingDraft[] {
  const optional = rows.filter(
    ({ direction, path, row }) => direction === 'response' && path === 'sign' && row.required === 'no',
  );
  const signed = optional.filter(({ page }) => page.request.some((row) => row.name === 'sign'));
  if (signed.length === 0) return [];
  return [
    {
      about: 'sign',
      operations: signed.map(({ page }) => page.operation),
      places: signed.flatMap(({ row }) => [row.requiredSource ?? row.source]),
      statement: {
        zh: '应答的 sign 非必填，而签名说明要求验证应答签名',
        en: 'The sign of an answer is optional, while the signature page wants answers verified',
      },
      kitDoes: {
        zh: '有签名就验证；缺失另行报告',
        en: 'verifies every signature that comes; a missing one is reported apart',
      },
      question: { zh: '哪些应答不带签名？', en: 'Which answers come unsigned?' },
    },
  ];
}

const envelopeFields = ['errorCode', 'errorMessage', 'success', 'uuid', 'sign'];

function envelopeNames(page: DocPage): readonly DocFindingDraft[] {
  const content = page.response.find((row) => row.name === 'content')?.children ?? [];
  const doubled = content.filter(
    (row) => envelopeFields.includes(row.name) && page.response.some((outer) => outer.name === row.name),
  );
  return doubled.map((row) => ({
    about: `${page.operation}.content.${row.name}`,
    operations: [page.operation],
    places: [
      row.source,
      ...page.response.filter((outer) => outer.name === row.name).map((outer) => outer.source),
    ],
    statement: {
      zh: `${page.operation} 的应答在信封与 content 内各有一个 ${row.name}`,
      en: `The answer of ${page.operation} has ${row.name} in the envelope and once more in its content`,
    },
    kitDoes: { zh: '成败与错误码只看信封', en: 'takes success and error code from the envelope' },
    question: {
      zh: `两个 ${row.name} 何时不同，以哪个为准？`,
      en: `When do the two ${row.name} differ, and which one holds?`,
    },
  }));
}

function differingHosts(): readonly DocFindingDraft[] {
  const named = documentedHosts().map((host) => ({ host, name: new URL(host.url).hostname }));
  return named.flatMap(({ host, name }, index) => {
    const label = name.split('.')[0];
    const twin = named
      .slice(index + 1)
      .find((other) => other.name.split('.')[0] === label && other.name !== name);
    if (twin === undefined) return [];
    return [
      {
        about: label ?? name,
        operations: [],
        places: [host.source, twin.host.source],
        statement: {
          zh: `测试主机 ${name} 与 ${twin.name} 只有域名不同`,
          en: `The test hosts ${name} and ${twin.name} differ in their domain only`,
        },
        kitDoes: { zh: '不默认任何主机，由配置给出', en: 'assumes no host: the configuration names it' },
        question: {
          zh: '两者是否同一环境？应使用哪一个？',
          en: 'Are they one environment, and which one is to be used?',
        },
      },
    ];
  });
}
