import { sourceAt } from '../source-at.ts';
import { defineRule, isSigned, type Rule } from './rule.ts';

/** The public page that prints the signature rules and the one vector that verifies. */
const signaturePage = 'https://book.e-buy.com/books/e-buy-paas/page/57aee';

/** What signing is for, in both directions. */
export const signatureRules: readonly Rule[] = [
  defineRule({
    id: 'signature.valid-request-accepted',
    family: 'signature',
    force: 'promised',
    statement: {
      zh: '按文档签名的请求不会因签名被拒绝',
      en: 'A request signed as documented is not refused for its signature',
    },
    source: sourceAt('000', 97, signaturePage),
    appliesTo: isSigned,
  }),
  defineRule({
    id: 'signature.missing-refused',
    family: 'signature',
    force: 'enforced',
    statement: { zh: '没有 sign 的请求被拒绝', en: 'A request without sign is refused' },
    source: sourceAt('002', 37, signaturePage),
    appliesTo: isSigned,
  }),
  defineRule({
    id: 'signature.wrong-refused',
    family: 'signature',
    force: 'enforced',
    statement: {
      zh: 'sign 不正确的请求被拒绝',
      en: 'A request whose sign is wrong is refused',
    },
    source: sourceAt('000', 93, signaturePage),
    appliesTo: isSigned,
  }),
  defineRule({
    id: 'signature.wrong-secret-refused',
    family: 'signature',
    force: 'enforced',
    statement: {
      zh: '用另一个密钥签名的请求被拒绝',
      en: 'A request signed with another secret is refused',
    },
    source: sourceAt('000', 99, signaturePage),
    appliesTo: isSigned,
  }),
  defineRule({
    id: 'signature.altered-refused',
    family: 'signature',
    force: 'enforced',
    statement: {
      zh: '签名后被改动过的请求被拒绝',
      en: 'A request that was altered after signing is refused',
    },
    source: sourceAt('000', 95, signaturePage),
    appliesTo: isSigned,
  }),
  defineRule({
    id: 'signature.response-signed',
    family: 'signature',
    force: 'advised',
    statement: { zh: '应答带有 signType 和 sign', en: 'The answer carries signType and sign' },
    source: sourceAt('000', 196, signaturePage),
    appliesTo: isSigned,
  }),
  defineRule({
    id: 'signature.response-verifies',
    family: 'signature',
    force: 'promised',
    statement: {
      zh: '应答带有 sign 时,它能用收到的原始字节验证通过',
      en: 'Where the answer carries a sign, it verifies over the bytes received',
    },
    source: sourceAt('000', 197, signaturePage),
    appliesTo: isSigned,
  }),
];
