import { createHash } from 'node:crypto';
import type { DocExample, DocPage } from '../../doc-page.ts';
import type { BookPage } from '../../parsers/book-page.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { isObject } from '../is-object.ts';
import { placeInExample } from '../walk.ts';

/** Signatures that examples print. */
export const exampleSignatureRules: readonly LintRule[] = [
  {
    id: 'example-signature-is-no-sha256',
    title: { zh: '样例的签名不是 SHA-256', en: 'the signature of an example is no SHA-256' },
    find: ({ pages }) => pages.flatMap((page) => page.examples.flatMap((example) => noDigest(page, example))),
  },
  {
    id: 'example-signature-does-not-verify',
    title: { zh: '样例的签名算不出来', en: 'the signature of an example cannot be computed' },
    find: ({ pages, books }) => pages.flatMap((page) => unverifiable(page, books)),
  },
];

const digest = /^[0-9a-f]{64}$/u;

function signOf(example: DocExample): string | undefined {
  const message: unknown = JSON.parse(example.text);
  return isObject(message) && typeof message.sign === 'string' ? message.sign : undefined;
}

function noDigest(page: DocPage, example: DocExample): readonly DocFindingDraft[] {
  const sign = signOf(example);
  if (sign === undefined || digest.test(sign)) return [];
  return [
    {
      about: `${page.operation}.${example.direction}`,
      operations: [page.operation],
      places: [placeInExample(example, 'sign')],
      statement: {
        zh: `${page.operation} 的样例中 sign 为 ${sign.length} 位的 ${sign}，不是 64 位十六进制的 SHA-256`,
        en: `The example of ${page.operation} has a sign of ${sign.length} characters, ${sign}, which is no SHA-256 in 64 hex digits`,
      },
      kitDoes: {
        zh: '当作占位，不作为签名向量',
        en: 'takes it for a placeholder and for no signature vector',
      },
      question: { zh: '能否给出带真实签名的样例？', en: 'Can e-Buy give an example with a real signature?' },
    },
  ];
}

/** Only the book prints the secret beside its example, so that only there can a signature be computed. */
function unverifiable(page: DocPage, books: readonly BookPage[]): readonly DocFindingDraft[] {
  const secret = books.find(({ document }) => document === page.document)?.signature.demoSecret;
  if (secret === undefined) return [];
  return page.examples.flatMap((example) => {
    const sign = signOf(example);
    const renderings = sign === undefined ? [] : renderingsOf(example.text, secret);
    if (sign === undefined || !digest.test(sign) || renderings.some((text) => sha256(text) === sign))
      return [];
    return [
      {
        about: `${page.operation}.${example.direction}`,
        operations: [page.operation],
        places: [placeInExample(example, 'sign')],
        statement: {
          zh: `${page.operation} 的应答样例的 sign 用旁边的密钥算不出来（试了 ${renderings.length} 种写法）`,
          en: `The sign in the answer example of ${page.operation} cannot be computed with the secret beside it (${renderings.length} renderings tried)`,
        },
        kitDoes: {
          zh: '应答签名按请求的同一规则，在收到的字节上验证',
          en: 'verifies answers by the rule for requests, over the bytes received',
        },
        question: {
          zh: '应答签名的原文是什么？请给出可验证的样例',
          en: 'What exactly is signed in an answer? Please give an example that verifies',
        },
      },
    ];
  });
}

/** The signature base as the rule for requests makes it, with each way in which an answer may have been rendered. */
function renderingsOf(text: string, secret: string): readonly string[] {
  const message = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const printedContent = /"content":\s*(\{[\s\S]*\})\s*,\s*"\w+":/u.exec(text)?.[1] ?? '';
  const contents = [
    JSON.stringify(message.content),
    printedContent,
    JSON.stringify(message.content, null, 2),
  ];
  const omitted = [['sign'], ['sign', 'signType'], ['sign', 'errorCode', 'errorMessage']];
  return contents.flatMap((content) =>
    omitted.map((names) => {
      const members = Object.entries({ ...message, content })
        .filter(([name]) => !names.includes(name))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name}=${String(value)}`);
      return `${members.join('&')}&${secret}`;
    }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
