import { sourceAt } from '../source-at.ts';
import { defineRule, isSigned, type Rule } from './rule.ts';

/** The public page that prints the signature rules and the one vector that verifies. */
const signaturePage = 'https://book.e-buy.com/books/e-buy-paas/page/57aee';

/** The documents show one way of signing and do not rule on others; whoever reads them otherwise has broken nothing. */
const shownByExample = {
  zh: '文档只给出一个示例,没有写明其他写法如何处理;本工具按示例的写法判断',
  en: 'The documents give one example and do not rule on other writings; the kit goes by the way the example is written',
};

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
  defineRule({
    id: 'signature.sha256-only',
    family: 'signature',
    force: 'enforced',
    statement: {
      zh: 'signType 固定为 sha256,用其他算法签名的请求被拒绝',
      en: 'signType is always sha256; a request signed with another algorithm is refused',
    },
    source: sourceAt('002', 34, signaturePage),
    appliesTo: isSigned,
  }),
  defineRule({
    id: 'signature.member-order-is-free',
    family: 'signature',
    force: 'implied',
    statement: {
      zh: '签名前各键先排序,因此报文中第一层键的先后、键与值之间的空白都不影响签名',
      en: 'Keys are sorted for signing, so that the order of the first-level members and the blanks between them make no difference',
    },
    source: sourceAt('000', 97, signaturePage),
    appliesTo: isSigned,
  }),
  defineRule({
    id: 'signature.content-as-sent',
    family: 'signature',
    force: 'shown',
    statement: {
      zh: 'content 按发送的字符参与签名:键的先后、转义写法都保持原样',
      en: 'content is signed with the characters it is sent with: the order of its keys and its escapes stay as they are',
    },
    source: sourceAt('000', 97, signaturePage),
    appliesTo: isSigned,
    assumption: shownByExample,
  }),
  defineRule({
    id: 'signature.content-is-compact',
    family: 'signature',
    force: 'shown',
    statement: {
      zh: 'content 带缩进发送时,参与签名的是去掉空白的紧凑 JSON',
      en: 'Where content is sent with indentation, it is signed as compact JSON',
    },
    source: sourceAt('000', 97, signaturePage),
    appliesTo: isSigned,
    assumption: shownByExample,
  }),
  defineRule({
    id: 'signature.every-member-signed',
    family: 'signature',
    force: 'shown',
    statement: {
      zh: '第一层的每个键都参与签名,文档之外的键也一样',
      en: 'Every first-level member is signed, also one the documents do not list',
    },
    source: sourceAt('000', 97, signaturePage),
    appliesTo: isSigned,
    assumption: shownByExample,
  }),
  defineRule({
    id: 'signature.written-in-lower-case',
    family: 'signature',
    force: 'shown',
    statement: {
      zh: 'sign 是小写十六进制,大写的签名被拒绝',
      en: 'sign is lower-case hexadecimal; one in upper case is refused',
    },
    source: sourceAt('000', 197, signaturePage),
    appliesTo: isSigned,
    assumption: shownByExample,
  }),
  defineRule({
    id: 'signature.one-sign-only',
    family: 'signature',
    force: 'shown',
    statement: {
      zh: '出现两个 sign 的请求被拒绝',
      en: 'A request that carries sign twice is refused',
    },
    source: sourceAt('002', 37, signaturePage),
    appliesTo: isSigned,
    assumption: {
      zh: '文档没有写明键重复时如何处理;两个读取者会取到不同的值,本工具认为应拒绝',
      en: 'The documents do not rule on a key that stands twice; two readers take different values, so the kit takes it that it is refused',
    },
  }),
];
