import type { EnvelopeKind } from '../operation.ts';
import type { SignatureProfile, UndocumentedChoice } from './signature-profile.ts';

const undocumented: readonly UndocumentedChoice[] = [
  {
    about: 'null',
    choice: { zh: '写作 null', en: 'written as null' },
    reason: {
      zh: '规则取全部第一层键,未说可省略;null 按其 JSON 文本书写',
      en: 'the rule takes every first-level key and names no exception, so null is written as its JSON text',
    },
  },
  {
    about: 'empty-string',
    choice: { zh: '保留为 key=', en: 'kept as key=' },
    reason: {
      zh: '规则取全部第一层键,未说空值不参与签名',
      en: 'the rule takes every first-level key and does not say that empty values stay out',
    },
  },
  {
    about: 'boolean',
    choice: { zh: '写作 true / false', en: 'written as true / false' },
    reason: {
      zh: 'success 只在应答中出现,文档应答签名无法复算;按其 JSON 文本书写',
      en: 'only answers hold one (success) and the documented answer cannot be reproduced; its JSON text is used',
    },
  },
  {
    about: 'number',
    choice: { zh: '数字按报文原样书写', en: 'digits as sent' },
    reason: {
      zh: '文档只给出整数 timestamp;按收到的字符书写,64 位整数与 1.0 不会变形',
      en: 'only the integer timestamp is shown; the characters received keep 64-bit integers and 1.0 intact',
    },
  },
  {
    about: 'whitespace',
    choice: { zh: '对象去掉字符串之外的空白', en: 'whitespace between the tokens of an object is dropped' },
    reason: {
      zh: '示例中 content 为紧凑 JSON;键顺序、转义与数字保持原样',
      en: 'the example writes content as compact JSON; key order, escapes and digits stay as sent',
    },
  },
  {
    about: 'non-ascii-key',
    choice: { zh: '按 UTF-16 码元排序', en: 'sorted by UTF-16 code unit' },
    reason: {
      zh: '文档只说按 ASCII 排序;码元顺序即 Java 与 JavaScript 字符串的默认顺序',
      en: 'only ASCII order is stated; code units are what Java and JavaScript compare by default',
    },
  },
  {
    about: 'headers',
    choice: { zh: '第一层的 headers 参与签名', en: 'a first-level headers member is signed' },
    reason: {
      zh: '旧版示例带有 headers 而未说明是否签名;规则取全部第一层键',
      en: 'an older example carries headers without saying whether it is signed; the rule takes every first-level key',
    },
  },
];

/**
 * The PaaS signature (source: https://book.e-buy.com/books/e-buy-paas/page/57aee, and document 000, lines 89–97).
 * That `sign` stays out is not written there; the documented example has no `sign`.
 */
export const paas: SignatureProfile = {
  id: 'paas',
  title: { zh: 'PaaS 对接签名', en: 'PaaS signature' },
  leftOut: ['sign'],
  order: 'ascii',
  pair: '=',
  joiner: '&',
  value: {
    object: 'compact',
    string: 'decoded',
    null: 'literal',
    emptyString: 'kept',
    boolean: 'literal',
    number: 'as-sent',
  },
  secret: { place: 'end', joint: '&' },
  digest: 'sha256',
  output: 'lower-hex',
  undocumented,
};

/** Like {@link paas}, for answers whose object content was signed with the whitespace it is sent with. */
export const paasObjectsAsSent: SignatureProfile = {
  ...paas,
  id: 'paas-objects-as-sent',
  title: { zh: 'PaaS 对接签名,对象按原文', en: 'PaaS signature, objects exactly as sent' },
  value: { ...paas.value, object: 'as-sent' },
};

/** Like {@link paas}, for answers whose string values were signed with their quotes and escapes. */
export const paasStringsQuoted: SignatureProfile = {
  ...paas,
  id: 'paas-strings-quoted',
  title: { zh: 'PaaS 对接签名,字符串带引号', en: 'PaaS signature, strings with their quotes' },
  value: { ...paas.value, object: 'as-sent', string: 'as-sent' },
};

/** Every profile by its id. */
export const signatureProfiles: readonly SignatureProfile[] = [paas, paasObjectsAsSent, paasStringsQuoted];

/**
 * Returns the profiles an answer may verify under, likeliest first. Document 003 says that `content` comes back as a
 * JSON string and document 000 shows an object; no copy gives an answer's signature that can be reproduced. `posp` and
 * `b2b` have none: their algorithms are not available.
 */
export function answerProfiles(envelope: EnvelopeKind): readonly SignatureProfile[] {
  switch (envelope) {
    case 'paas':
    case 'paas-unsigned':
      return signatureProfiles;
    case 'posp':
    case 'b2b':
      return [];
  }
}
