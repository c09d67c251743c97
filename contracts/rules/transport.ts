import { sourceAt } from '../source-at.ts';
import { defineRule, isAny, type Rule } from './rule.ts';

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
];
