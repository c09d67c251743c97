import { createHash } from 'node:crypto';
import type { Members } from '../../contracts/envelopes/envelope.ts';
import { compactJsonOf, messageJson } from '../../contracts/envelopes/members-json.ts';
import { newUuid } from '../../contracts/gateway/compose-request.ts';
import type { Tamper } from '../../contracts/gateway/gateway.ts';
import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { paas, paasObjectsAsSent } from '../../contracts/signing/paas-profile.ts';
import { memberJson } from '../../contracts/signing/raw-members.ts';
import { sign } from '../../contracts/signing/sign.ts';
import { signatureBase } from '../../contracts/signing/signature-base.ts';
import type { Text } from '../../schemas/text.ts';
import { alterMember, otherContent } from './altered-request.ts';
import { gbkBytes } from './gbk.ts';
import {
  indented,
  membersOfBody,
  reordered,
  spacedMessage,
  withEscapedSlashes,
  withEscapedUnicode,
  withLongNumbers,
} from './message-text.ts';

/** What a forgery is made of. */
export interface Forged {
  readonly operation: Operation;
  readonly content: Content;
  readonly given: Given;
}

/** One way in which a request is signed, or written after it was signed. */
export interface Forgery {
  readonly requirement: RequirementId;
  readonly variant: string;
  /** As a noun phrase without the article: `without sign`. */
  readonly title: Text;
  readonly isAccepted?: true;
  /** True where each operation is asked; the others stand for a whole system. */
  readonly isForEach?: true;
  readonly tamper: (forged: Forged) => Tamper;
}

/** Longest documented signature, in characters (document 002, request table). */
const longestSign = 500;

const missing: readonly Forgery[] = [
  {
    requirement: 'signature.missing-refused',
    variant: 'missing',
    title: { zh: '没有 sign', en: 'without sign' },
    isForEach: true,
    tamper: () => ({ sign: () => undefined }),
  },
  {
    requirement: 'signature.missing-refused',
    variant: 'empty',
    title: { zh: 'sign 为空', en: 'with an empty sign' },
    tamper: () => ({ sign: () => '' }),
  },
];

const wrong: readonly Forgery[] = [
  {
    requirement: 'signature.wrong-refused',
    variant: 'one-digit-off',
    title: { zh: 'sign 有一位不同', en: 'whose sign is one digit off' },
    isForEach: true,
    tamper: () => ({ sign: (digest) => `${digest.slice(0, -1)}${digest.endsWith('0') ? '1' : '0'}` }),
  },
  {
    requirement: 'signature.wrong-refused',
    variant: 'truncated',
    title: { zh: 'sign 少最后一位', en: 'whose sign lacks its last digit' },
    tamper: () => ({ sign: (digest) => digest.slice(0, -1) }),
  },
  {
    requirement: 'signature.wrong-refused',
    variant: 'too-long',
    title: { zh: 'sign 超过 500 个字符', en: 'whose sign has more than 500 characters' },
    tamper: () => ({ sign: (digest) => digest.padEnd(longestSign + 1, digest) }),
  },
  {
    requirement: 'signature.wrong-refused',
    variant: 'base64',
    title: { zh: 'sign 写成 base64', en: 'whose sign is written in base64' },
    tamper: () => ({ sign: (digest) => Buffer.from(digest, 'hex').toString('base64') }),
  },
  {
    requirement: 'signature.wrong-refused',
    variant: 'unsorted-base',
    title: { zh: '签名串按发送顺序拼接', en: 'signed over its keys in the order they are sent' },
    tamper: () => ({ signWith: (members, secret) => sign({ ...paas, order: 'as-sent' }, members, secret) }),
  },
  {
    requirement: 'signature.wrong-refused',
    variant: 'no-ampersand-before-secret',
    title: { zh: '密钥前没有 &', en: 'signed without & before the secret' },
    tamper: () => ({
      signWith: (members, secret) => sign({ ...paas, secret: { place: 'end', joint: '' } }, members, secret),
    }),
  },
  {
    requirement: 'signature.wrong-refused',
    variant: 'base-in-gbk',
    title: { zh: '签名串按 GBK 字节计算', en: 'signed over the GBK bytes of its base' },
    tamper: () => ({
      signWith: (members, secret) =>
        createHash('sha256')
          .update(gbkBytes(signatureBase(paas, members, secret)))
          .digest('hex'),
    }),
  },
  {
    requirement: 'signature.written-in-lower-case',
    variant: 'upper-case',
    title: { zh: 'sign 为大写十六进制', en: 'whose sign is in upper case' },
    tamper: () => ({ sign: (digest) => digest.toUpperCase() }),
  },
  {
    requirement: 'signature.wrong-secret-refused',
    variant: 'other-secret',
    title: { zh: '用另一个密钥签名', en: 'signed with another secret' },
    isForEach: true,
    tamper: ({ given }) => ({ secret: given.ids.token(32) }),
  },
  {
    requirement: 'signature.wrong-secret-refused',
    variant: 'blank-behind-secret',
    title: { zh: '密钥末尾多一个空格', en: 'signed with a blank behind the secret' },
    tamper: () => ({ signWith: (members, secret) => sign(paas, members, `${secret} `) }),
  },
];

const algorithms: readonly Forgery[] = [
  {
    requirement: 'signature.sha256-only',
    variant: 'md5',
    title: { zh: 'signType 为 md5 并用 MD5 签名', en: 'with signType md5, signed so' },
    tamper: () => ({
      members: (members) => replaced(members, 'signType', '"md5"'),
      signWith: (members, secret) => sign({ ...paas, digest: 'md5' }, members, secret),
    }),
  },
  {
    requirement: 'signature.sha256-only',
    variant: 'sha1',
    title: { zh: 'signType 为 sha1 并用 SHA-1 签名', en: 'with signType sha1, signed so' },
    tamper: () => ({
      members: (members) => replaced(members, 'signType', '"sha1"'),
      signWith: (members, secret) =>
        createHash('sha1')
          .update(signatureBase(paas, members, secret), 'utf8')
          .digest('hex'),
    }),
  },
  {
    requirement: 'signature.sha256-only',
    variant: 'md5-in-disguise',
    title: { zh: 'signType 为 sha256 而用 MD5 签名', en: 'with signType sha256, signed with MD5' },
    isForEach: true,
    tamper: () => ({
      signWith: (members, secret) => sign({ ...paas, digest: 'md5' }, members, secret),
    }),
  },
];

/** A member that is another one after signing. */
function altered(name: string, json: (forged: Forged, current: string) => string): Forgery {
  return {
    requirement: 'signature.altered-refused',
    variant: name,
    title: { zh: `签名后改动 ${name}`, en: `whose ${name} was altered after signing` },
    ...(name === 'content' ? { isForEach: true } : {}),
    tamper: (forged) => ({ body: (body) => alterMember(body, name, (current) => json(forged, current)) }),
  };
}

const alterations: readonly Forgery[] = [
  altered('content', ({ operation, content, given }) =>
    compactJsonOf(otherContent(operation, content, given)),
  ),
  altered('timestamp', (_forged, current) => String(Number(current) + 1)),
  altered('uuid', ({ operation, given }) => JSON.stringify(newUuid(operation, given.ids))),
  altered('appId', (_forged, current) => JSON.stringify(`${JSON.parse(current)}x`)),
  altered('action', (_forged, current) => JSON.stringify(`${JSON.parse(current)}X`)),
  altered('signType', () => '"SHA256"'),
  {
    requirement: 'signature.altered-refused',
    variant: 'whole-body',
    title: { zh: '签名后整体换成另一个报文', en: 'whose whole body was swapped after signing' },
    tamper: ({ operation, content, given }) => {
      const swapped: Readonly<Record<string, string>> = {
        uuid: JSON.stringify(newUuid(operation, given.ids)),
        timestamp: String(given.clock.now() + 1),
        content: compactJsonOf(otherContent(operation, content, given)),
      };
      return { body: (body) => rewritten(body, (key, json) => swapped[key] ?? json) };
    },
  },
];

const extraMember = ['headers', '{"paas-version":"1.1.0"}'] as const;

const writings: readonly Forgery[] = [
  {
    requirement: 'signature.every-member-signed',
    variant: 'member-added-unsigned',
    title: { zh: '签名后增加第一层的键', en: 'with a first-level member added after signing' },
    tamper: () => ({
      body: (body) => Buffer.from(messageJson([extraMember, ...membersOfBody(body)]), 'utf8'),
    }),
  },
  {
    requirement: 'signature.every-member-signed',
    variant: 'member-added-signed',
    title: { zh: '多一个第一层的键并参与签名', en: 'with one more first-level member, signed with it' },
    isAccepted: true,
    tamper: () => ({ members: (members) => [...members, extraMember] }),
  },
  ...(
    [
      ['empty', '""', { zh: '空字符串', en: 'empty' }],
      ['null', 'null', { zh: 'null', en: 'null' }],
    ] as const
  ).map(
    ([variant, json, is]): Forgery => ({
      requirement: 'signature.every-member-signed',
      variant: `${variant}-member-signed`,
      title: {
        zh: `多一个值为${is.zh}的第一层的键并参与签名`,
        en: `with one more first-level member that is ${is.en}, signed with it`,
      },
      isAccepted: true,
      tamper: () => ({ members: (members) => [...members, ['remark', json]] }),
    }),
  ),
  {
    requirement: 'signature.one-sign-only',
    variant: 'wrong-sign-behind',
    title: { zh: '正确的 sign 之后还有一个错误的', en: 'with a wrong sign behind the right one' },
    tamper: () => ({ body: (body) => withSecondSign(body, 'behind') }),
  },
  {
    requirement: 'signature.one-sign-only',
    variant: 'wrong-sign-before',
    title: { zh: '正确的 sign 之前还有一个错误的', en: 'with a wrong sign before the right one' },
    tamper: () => ({ body: (body) => withSecondSign(body, 'before') }),
  },
  {
    requirement: 'signature.member-order-is-free',
    variant: 'reversed-members',
    title: { zh: '第一层的键倒序', en: 'whose first-level members come back to front' },
    isAccepted: true,
    tamper: () => ({
      body: (body) => Buffer.from(messageJson(membersOfBody(body).toReversed()), 'utf8'),
    }),
  },
  {
    requirement: 'signature.member-order-is-free',
    variant: 'blanks-between-members',
    title: { zh: '键与值之间有空格和换行', en: 'with blanks and line ends between its members' },
    isAccepted: true,
    tamper: () => ({ body: (body) => spacedMessage(membersOfBody(body)) }),
  },
  {
    requirement: 'signature.member-order-is-free',
    variant: 'trailing-newline',
    title: { zh: '报文末尾有换行', en: 'with a line end behind it' },
    isAccepted: true,
    tamper: () => ({ body: (body) => Buffer.concat([body, Buffer.from('\r\n')]) }),
  },
  {
    requirement: 'envelope.both-langs-understood',
    variant: 'zh-CN',
    title: { zh: 'lang 为 zh-CN', en: 'with lang zh-CN' },
    isAccepted: true,
    tamper: () => ({ members: (members) => replaced(members, 'lang', '"zh-CN"') }),
  },
];

/** Content that is sent in another writing; signed as it is sent, or as a reader would write it anew. */
function rewrittenContent(
  variant: string,
  title: Text,
  rewrite: (json: string) => string,
  requirement: RequirementId = 'signature.content-as-sent',
): readonly Forgery[] {
  return [
    {
      requirement,
      variant: `${variant}-signed-as-sent`,
      title: { zh: `content ${title.zh}并照此签名`, en: `with content ${title.en}, signed as it is sent` },
      isAccepted: true,
      tamper: () => ({
        members: (members) => replaced(members, 'content', rewrite(memberJson(members, 'content') ?? '{}')),
      }),
    },
    {
      requirement,
      variant: `${variant}-signed-otherwise`,
      title: {
        zh: `content ${title.zh}而签名串不是`,
        en: `with content ${title.en}, signed as if it were not`,
      },
      tamper: () => ({ body: (body) => alterMember(body, 'content', rewrite) }),
    },
  ];
}

const contents: readonly Forgery[] = [
  ...rewrittenContent(
    'escaped-slashes',
    { zh: '的斜线写作 \\/', en: 'whose slashes are written \\/' },
    withEscapedSlashes,
  ),
  ...rewrittenContent(
    'escaped-unicode',
    { zh: '的汉字写作 \\uXXXX', en: 'whose Chinese characters are written \\uXXXX' },
    withEscapedUnicode,
  ),
  ...rewrittenContent(
    'long-numbers',
    { zh: '的数字写作 1.0 的样子', en: 'whose numbers are written like 1.0' },
    withLongNumbers,
  ),
  ...rewrittenContent('reversed-keys', { zh: '的键倒序', en: 'whose keys come back to front' }, (json) =>
    reordered(json, 'reversed'),
  ),
  {
    requirement: 'signature.content-as-sent',
    variant: 'nested-keys-sorted',
    title: { zh: '签名串中 content 的键排了序', en: 'signed with the keys inside content sorted' },
    tamper: () => ({
      signWith: (members, secret) =>
        sign(
          paas,
          replaced(members, 'content', reordered(memberJson(members, 'content') ?? '{}', 'sorted')),
          secret,
        ),
    }),
  },
  {
    requirement: 'signature.content-is-compact',
    variant: 'indented-signed-compact',
    title: { zh: 'content 带缩进而按紧凑 JSON 签名', en: 'with indented content, signed as compact JSON' },
    isAccepted: true,
    tamper: () => ({
      members: (members) => replaced(members, 'content', indented(memberJson(members, 'content') ?? '{}')),
    }),
  },
  {
    requirement: 'signature.content-is-compact',
    variant: 'indented-signed-as-sent',
    title: { zh: 'content 带缩进并连同空白签名', en: 'with indented content, signed with its blanks' },
    tamper: () => ({
      members: (members) => replaced(members, 'content', indented(memberJson(members, 'content') ?? '{}')),
      signWith: (members, secret) => sign(paasObjectsAsSent, members, secret),
    }),
  },
];

/** Every forgery, in the order of the requirements they are about. */
export const forgeries: readonly Forgery[] = [
  ...missing,
  ...wrong,
  ...algorithms,
  ...alterations,
  ...writings,
  ...contents,
];

function replaced(members: Members, name: string, json: string): Members {
  return members.map(([key, known]) => [key, key === name ? json : known]);
}

function rewritten(body: Uint8Array, change: (key: string, json: string) => string): Uint8Array {
  const members = membersOfBody(body).map(([key, json]) => [key, change(key, json)] as const);
  return Buffer.from(messageJson(members), 'utf8');
}

function withSecondSign(body: Uint8Array, place: 'before' | 'behind'): Uint8Array {
  const members = membersOfBody(body);
  const wrongSign = ['sign', JSON.stringify('0'.repeat(64))] as const;
  const both = place === 'before' ? [wrongSign, ...members] : [...members, wrongSign];
  return Buffer.from(messageJson(both), 'utf8');
}
