import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import type { RequirementId } from '../../../contracts/requirement-id.generated.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { readAs } from '../../fault-parts/call-parts.ts';
import { type CountedField, lengthRequirement, takenLengths } from '../../fault-parts/length-parts.ts';
import { readObject, readObjects, readText } from '../../systems/read-content.ts';

interface Truncated extends CountedField {
  readonly id: string;
  readonly title: Fault['title'];
  readonly limit: number;
  /** What the answer that sends the cut text back breaks too. */
  readonly also?: readonly RequirementId[];
  readonly cut: (content: JsonObject, limit: number) => JsonObject;
}

const fields: readonly Truncated[] = [
  {
    id: 'goods-name-truncated',
    title: {
      zh: '过长的 goodsName 被截到 50 个字符,不报错',
      en: 'A goodsName that is too long is cut to 50 characters without a word',
    },
    operation: 'card.pay',
    path: 'content.goodsDetail[].goodsName',
    limit: 50,
    also: ['length.nothing-cut-short'],
    cut: (content, limit) => ({
      ...content,
      goodsDetail: readObjects(content, 'goodsDetail').map((goods) => ({
        ...goods,
        goodsName: firstOf(readText(goods, 'goodsName') ?? '', limit),
      })),
    }),
  },
  {
    id: 'original-data-truncated',
    title: {
      zh: '过长的 originalData 被截到 200 个字符,不报错',
      en: 'originalData that is too long is cut to 200 characters without a word',
    },
    operation: 'legacy.createTrade',
    path: 'content.extendInfo.originalData',
    limit: 200,
    cut: (content, limit) => {
      const extendInfo = readObject(content, 'extendInfo') ?? {};
      const originalData = firstOf(readText(extendInfo, 'originalData') ?? '', limit);
      return { ...content, extendInfo: { ...extendInfo, originalData } };
    },
  },
];

/** Texts that are too long and are cut instead of refused. */
export const silentTruncation: readonly Fault[] = fields.map(
  ({ id, title, limit, cut, also = [], ...field }) =>
    defineFault({
      id,
      title,
      group: 'length',
      breaks: [lengthRequirement(field, 'max-length'), ...also],
      violations: takenLengths(field, 'max-length', () => true),
      call: readAs([field.operation], (content) => cut(content, limit)),
    }),
);

function firstOf(text: string, count: number): string {
  return [...text].slice(0, count).join('');
}
