import type { EnumerationValue } from '../doc-page.ts';
import type { MeaningFacts, MeaningRule } from './meaning-rule.ts';

const notValues = ['默认', '示例', '例如', '单位', '建议', '格式', '格式为'];

/** Rules that read stated values; of several the first that reads any wins. */
export const enumerationRules: readonly MeaningRule[] = [
  {
    id: 'fixed-value',
    title: { zh: '固定取一个值：签名算法,固定sha256', en: 'one fixed value: 固定sha256' },
    read: ({ meaning }) =>
      closed(pairs(meaning, /固定(?:为|值)?[::]?\s*(?<value>[A-Za-z]\w*)(?<meaning>)/gu), 1),
  },
  {
    id: 'word-then-meaning',
    title: {
      zh: '“枚举。”之后逐个列出：preAuth预授权,cash电子钱包',
      en: 'listed after 枚举。: word, then meaning',
    },
    read: ({ meaning }) => {
      const list = meaning.split('枚举。')[1] ?? '';
      return closed(pairs(list, /(?<value>[A-Za-z]+)(?<meaning>[\u4e00-\u9fff]+?)(?:必填)?[,,。]/gu));
    },
  },
  {
    id: 'word-stands-for',
    title: { zh: '“枚举值:”之后逐个说明：online为线上场景', en: 'listed after 枚举值: as value 为 meaning' },
    read: ({ meaning }) => {
      const list = /枚举值[::](.+)$/u.exec(meaning)?.[1] ?? '';
      return closed(pairs(list, /(?<value>[A-Za-z_]+)为(?<meaning>[^,,;;]+)/gu));
    },
  },
  {
    id: 'meaning-colon-value',
    title: {
      zh: '含义在前、取值在后：条码:bar_code;二维码:qr_code',
      en: 'meaning, colon, value: 条码:bar_code',
    },
    read: ({ meaning }) => {
      const found = pairs(meaning, /(?<meaning>[\u4e00-\u9fff]+)[::](?<value>[A-Za-z0-9_]+)/gu);
      return closed(found.filter((value) => !notValues.includes(value.meaning)));
    },
  },
  {
    id: 'digit-colon-meaning',
    title: { zh: '数字、冒号、含义：0: 拒绝扣款 1: 扣全部余额', en: 'digit, colon, meaning' },
    read: ({ meaning }) =>
      closed(pairs(meaning, /(?<=[( ])(?<value>\d)[::] ?(?<meaning>[^)::]+?)(?= \d[::]|\)|$)/gu)),
  },
  {
    id: 'digit-then-meaning',
    title: {
      zh: '括号内数字紧接含义：(0交易成功1交易失败)',
      en: 'digits glued to their meanings in brackets',
    },
    read: ({ meaning }) => {
      const list = /\(((?:[^()]*,)?(?:示例)?)((?:\d[\u4e00-\u9fff]+[,,、]?){2,})\)/u.exec(meaning);
      const facts = closed(pairs(list?.[2] ?? '', /(?<value>\d)(?<meaning>[\u4e00-\u9fff]+)/gu));
      // Two values that exclude each other are the whole set, though the page calls them an example.
      return facts !== undefined && list?.[1]?.endsWith('示例') === true
        ? { ...facts, note: '原文称“示例”，但两个取值互补，按全部取值处理' }
        : facts;
    },
  },
  {
    id: 'success-and-others',
    title: { zh: '只写出成功值：00表示交易成功,其他表示失败', en: 'only the value of success is stated' },
    read: ({ meaning }) =>
      open(pairs(meaning, /(?<![A-Za-z0-9])(?<value>[A-Za-z]+|\d+)(?:表示)?(?<meaning>(?:交易)?成功)/gu)),
  },
  {
    id: 'values-by-example',
    title: { zh: '举例的取值：例如:WECHAT、ALIPAY、FOMOPAY 等', en: 'values given as examples: 例如:…' },
    read: ({ meaning }) => {
      const list = /例如[::]([A-Za-z]\w*(?:[、,,][A-Za-z]\w*)*)/u.exec(meaning)?.[1] ?? '';
      return open(pairs(list, /(?<value>\w+)(?<meaning>)/gu));
    },
  },
  {
    id: 'values-not-listed',
    title: { zh: '写明为枚举而未列取值', en: 'called an enumeration, values not listed' },
    read: ({ meaning }) => (meaning.includes('枚举') ? { note: '写明为枚举，未列出取值' } : undefined),
  },
];

function pairs(text: string, pattern: RegExp): readonly EnumerationValue[] {
  return [...text.matchAll(pattern)].map(({ groups }) => ({
    value: groups?.value ?? '',
    meaning: (groups?.meaning ?? '').trim(),
  }));
}

/** A set of values stated in full; one value alone is no enumeration unless it is called fixed. */
function closed(values: readonly EnumerationValue[], atLeast = 2): MeaningFacts | undefined {
  return values.length < atLeast ? undefined : { enumeration: values };
}

function open(values: readonly EnumerationValue[]): MeaningFacts | undefined {
  return values.length === 0 ? undefined : { enumeration: values, isOpenEnumeration: true };
}
