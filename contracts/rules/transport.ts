import { sourceAt } from '../source-at.ts';
import { defineRule, isAny, isCalled, type Rule } from './rule.ts';

/** How messages travel. */
export const transportRules: readonly Rule[] = [
  defineRule({
    id: 'transport.https',
    family: 'transport',
    force: 'enforced',
    statement: { zh: '接口地址使用 HTTPS', en: 'The address of the interface is HTTPS' },
    source: sourceAt('000', 91),
    appliesTo: isAny,
  }),
  defineRule({
    id: 'transport.http-200',
    family: 'transport',
    force: 'implied',
    statement: {
      zh: '业务结果写在应答报文里,HTTP 状态码始终为 200',
      en: 'The result is in the message, and the HTTP status is 200 whatever it is',
    },
    source: sourceAt('000', 91),
    appliesTo: isAny,
  }),
  defineRule({
    id: 'transport.json-content-type',
    family: 'transport',
    force: 'implied',
    statement: {
      zh: '应答的 Content-Type 是 application/json',
      en: 'The Content-Type of the answer is application/json',
    },
    source: sourceAt('002', 16),
    appliesTo: isAny,
  }),
  defineRule({
    id: 'transport.utf-8',
    family: 'transport',
    force: 'promised',
    statement: {
      zh: '应答的字符集是 UTF-8',
      en: 'The answer is encoded in UTF-8',
    },
    source: sourceAt('000', 91),
    appliesTo: isAny,
  }),
  defineRule({
    id: 'transport.post-only',
    family: 'transport',
    force: 'advised',
    statement: { zh: '只接受 POST 提交的请求', en: 'Only requests sent by POST are accepted' },
    source: sourceAt('000', 91),
    appliesTo: isCalled,
  }),
  defineRule({
    id: 'transport.other-charset-refused',
    family: 'transport',
    force: 'advised',
    statement: {
      zh: '不是 UTF-8 的请求体不会被当作有效请求接受',
      en: 'A body that is not UTF-8 is not accepted as a valid request',
    },
    source: sourceAt('000', 91),
    appliesTo: isCalled,
  }),
  defineRule({
    id: 'transport.old-tls-refused',
    family: 'transport',
    force: 'shown',
    statement: {
      zh: 'TLS 1.0 与 TLS 1.1 的连接被拒绝',
      en: 'Connections over TLS 1.0 and TLS 1.1 are refused',
    },
    source: sourceAt('000', 91),
    appliesTo: isCalled,
    assumption: {
      zh: '文档只写 HTTPS,没有写版本;TLS 1.0 与 1.1 已由 RFC 8996 废止',
      en: 'The documents say HTTPS and no version; RFC 8996 has retired TLS 1.0 and 1.1',
    },
  }),
];
