import { gzipSync } from 'node:zlib';
import { messageJson } from '../../contracts/envelopes/members-json.ts';
import type { Tamper } from '../../contracts/gateway/gateway.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Text } from '../../schemas/text.ts';
import type { Expectation } from '../../schemas/types/record.ts';
import { gbkBytes } from './gbk.ts';
import { membersOfBody } from './message-text.ts';

/** A request whose fields are right and whose message or transport is not the usual one. */
export interface OddMessage {
  readonly requirement: RequirementId;
  readonly variant: string;
  /** As a noun phrase without the article: `with a body that is cut short`. */
  readonly title: Text;
  readonly expectation: Expectation;
  /** True where it costs so much that one operation of each envelope is enough. */
  readonly isLarge?: true;
  readonly tamper: Tamper;
}

const rejected: Expectation = { kind: 'rejected', codes: [] };

/** The documents say nothing of it. */
const unregulated = {
  requirement: 'envelope.unregulated-request-answered',
  expectation: { kind: 'either' },
} as const satisfies Partial<OddMessage>;

const malformed = {
  requirement: 'envelope.malformed-request-refused',
  expectation: rejected,
} as const satisfies Partial<OddMessage>;

const textOf = (body: Uint8Array) => Buffer.from(body).toString('utf8');

const instead = (text: string): Tamper => ({ body: () => Buffer.from(text, 'utf8') });

const rewritten = (change: (text: string) => string): Tamper => ({
  body: (body) => Buffer.from(change(textOf(body)), 'utf8'),
});

/** The request says it was sent this long after it was, in milliseconds. */
const sentLater = (ms: number): Tamper => ({
  members: (members) =>
    members.map(([key, json]) => [key, key === 'timestamp' ? String(Number(json) + ms) : json]),
});

const secondMs = 1000;
const hourMs = 60 * 60 * secondMs;

const header = (name: string, value: string): Tamper => ({ headers: { [name]: value } });

/** Levels of nesting that no reader should follow. */
const tooDeep = 10_000;

/** Bodies that are no JSON object. */
export const malformedMessages: readonly OddMessage[] = [
  {
    ...malformed,
    variant: 'cut-short',
    title: { zh: '报文不完整', en: 'with a body that is cut short' },
    tamper: rewritten((text) => text.slice(0, -2)),
  },
  {
    ...malformed,
    variant: 'trailing-comma',
    title: { zh: '末尾多一个逗号', en: 'with a comma behind the last member' },
    tamper: rewritten((text) => text.replace(/\}$/, ',}')),
  },
  {
    ...malformed,
    variant: 'single-quotes',
    title: { zh: '用单引号', en: 'written with single quotes' },
    tamper: rewritten((text) => text.replaceAll('"', "'")),
  },
  {
    ...malformed,
    variant: 'empty',
    title: { zh: '报文为空', en: 'with an empty body' },
    tamper: instead(''),
  },
  {
    ...malformed,
    variant: 'null',
    title: { zh: '报文为 null', en: 'with the body null' },
    tamper: instead('null'),
  },
  {
    ...malformed,
    variant: 'array',
    title: { zh: '报文为只含该对象的数组', en: 'wrapped in a list' },
    tamper: rewritten((text) => `[${text}]`),
  },
  {
    ...malformed,
    variant: 'text',
    title: { zh: '报文整体是一个 JSON 字符串', en: 'wrapped in a JSON string' },
    tamper: rewritten((text) => JSON.stringify(text)),
  },
  {
    ...malformed,
    variant: 'form',
    title: { zh: '报文为表单', en: 'written as a form' },
    tamper: instead('uuid=1&action=x&content=%7B%7D'),
  },
  {
    ...malformed,
    variant: 'nested-10000-deep',
    title: { zh: '报文嵌套 10000 层', en: 'nested 10,000 levels deep' },
    tamper: instead(`${'['.repeat(tooDeep)}${']'.repeat(tooDeep)}`),
  },
];

/** Messages the documents do not rule on: readable, and yet another than the usual one. */
export const unregulatedMessages: readonly OddMessage[] = [
  {
    ...unregulated,
    variant: 'byte-order-mark',
    title: { zh: '报文以 BOM 开头', en: 'that begins with a byte order mark' },
    tamper: { body: (body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]) },
  },
  {
    ...unregulated,
    variant: 'key-twice',
    title: { zh: '第一层有一个键出现两次', en: 'with a first-level key that stands twice' },
    tamper: {
      body: (body) => {
        const members = membersOfBody(body);
        const [first = ['ver', '2']] = members;
        return Buffer.from(messageJson([first, ...members]), 'utf8');
      },
    },
  },
  {
    ...unregulated,
    variant: 'proto-member',
    title: { zh: '带有键 __proto__', en: 'with a member __proto__' },
    tamper: { members: (members) => [...members, ['__proto__', '{"isAdmin":true}']] },
  },
  {
    ...unregulated,
    variant: 'number-beyond-double',
    title: { zh: '带有数字 1e400', en: 'with the number 1e400' },
    tamper: { members: (members) => [...members, ['extra', '1e400']] },
  },
  {
    ...unregulated,
    variant: 'one-megabyte-of-blanks',
    title: { zh: '报文后有 1 MB 空白', en: 'with a megabyte of blanks behind it' },
    isLarge: true,
    tamper: { body: (body) => Buffer.concat([body, Buffer.alloc(1024 * 1024, ' ')]) },
  },
  {
    ...unregulated,
    variant: 'sent-an-hour-ago',
    title: { zh: 'timestamp 为一小时前', en: 'whose timestamp is an hour old' },
    tamper: sentLater(-hourMs),
  },
  {
    ...unregulated,
    variant: 'sent-in-an-hour',
    title: { zh: 'timestamp 为一小时后', en: 'whose timestamp is an hour ahead' },
    tamper: sentLater(hourMs),
  },
  ...[-2, 2].map(
    (seconds): OddMessage => ({
      requirement: 'envelope.small-clock-difference-accepted',
      expectation: { kind: 'accepted' },
      variant: seconds < 0 ? 'two-seconds-behind' : 'two-seconds-ahead',
      title: {
        zh: `timestamp ${seconds < 0 ? '慢' : '快'}两秒`,
        en: `whose timestamp is two seconds ${seconds < 0 ? 'behind' : 'ahead'}`,
      },
      tamper: sentLater(seconds * secondMs),
    }),
  ),
  {
    ...unregulated,
    variant: 'gzip',
    title: { zh: '报文用 gzip 压缩', en: 'compressed with gzip' },
    tamper: { body: (body) => gzipSync(body), headers: { 'content-encoding': 'gzip' } },
  },
  {
    ...unregulated,
    variant: 'charset-parameter',
    title: { zh: 'Content-Type 带 charset=UTF-8', en: 'with charset=UTF-8 in its Content-Type' },
    tamper: header('content-type', 'application/json;charset=UTF-8'),
  },
  {
    ...unregulated,
    variant: 'charset-gbk-stated',
    title: {
      zh: 'Content-Type 写 charset=GBK 而报文是 UTF-8',
      en: 'in UTF-8 with charset=GBK in its Content-Type',
    },
    tamper: header('content-type', 'application/json;charset=GBK'),
  },
  {
    ...unregulated,
    variant: 'text-plain',
    title: { zh: 'Content-Type 为 text/plain', en: 'with Content-Type text/plain' },
    tamper: header('content-type', 'text/plain'),
  },
  {
    ...unregulated,
    variant: 'form-content-type',
    title: { zh: 'Content-Type 为表单', en: 'with the Content-Type of a form' },
    tamper: header('content-type', 'application/x-www-form-urlencoded'),
  },
];

/** What the documents say of how messages travel. */
export const oddTransports: readonly OddMessage[] = [
  {
    requirement: 'transport.post-only',
    variant: 'get',
    title: { zh: '用 GET 提交', en: 'sent by GET' },
    expectation: rejected,
    tamper: { method: 'GET' },
  },
  {
    requirement: 'transport.post-only',
    variant: 'put',
    title: { zh: '用 PUT 提交', en: 'sent by PUT' },
    expectation: rejected,
    tamper: { method: 'PUT' },
  },
  {
    requirement: 'transport.other-charset-refused',
    variant: 'gbk',
    title: { zh: '报文是 GBK 编码', en: 'encoded in GBK' },
    expectation: rejected,
    tamper: { body: (body) => gbkBytes(textOf(body)) },
  },
  {
    requirement: 'transport.other-charset-refused',
    variant: 'utf-16',
    title: { zh: '报文是 UTF-16 编码', en: 'encoded in UTF-16' },
    expectation: rejected,
    tamper: { body: (body) => Buffer.from(textOf(body), 'utf16le') },
  },
  {
    requirement: 'transport.other-charset-refused',
    variant: 'broken-utf-8',
    title: { zh: '报文中有不合法的 UTF-8 字节', en: 'with bytes that are no UTF-8' },
    expectation: rejected,
    tamper: { body: (body) => brokenUtf8(body) },
  },
];

/** A byte that begins no character, inside the last text of the message. */
function brokenUtf8(body: Uint8Array): Uint8Array {
  const at = Buffer.from(body).lastIndexOf('"');
  return Buffer.concat([body.subarray(0, at), Buffer.from([0xff]), body.subarray(at)]);
}
