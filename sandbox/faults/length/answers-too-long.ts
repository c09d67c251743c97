import type { RequirementId } from '../../../contracts/requirement-id.generated.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, withField } from '../../fault-parts/answer-parts.ts';

interface LongField {
  readonly id: string;
  readonly operation: string;
  readonly field: string;
  readonly limit: number;
  readonly breaks: readonly RequirementId[];
}

const fields: readonly LongField[] = [
  {
    id: 'product-name-too-long',
    operation: 'card.pay',
    field: 'productName',
    limit: 50,
    breaks: ['card.pay.response.content.productName.max-length'],
  },
  {
    id: 'search-code-too-long',
    operation: 'card.pay',
    field: 'searchCode',
    limit: 15,
    breaks: ['card.pay.response.content.searchCode.max-length'],
  },
  {
    id: 'prepay-id-too-long',
    operation: 'legacy.createTrade',
    field: 'prepayId',
    limit: 128,
    breaks: ['legacy.createTrade.response.content.prepayId.max-length'],
  },
];

/** Answers that are longer than their documents allow, by one character. */
export const answersTooLong: readonly Fault[] = fields.map(({ id, operation, field, limit, breaks }) =>
  defineFault({
    id,
    title: {
      zh: `${operation} 应答的 ${field} 有 ${limit + 1} 个字符(文档最长 ${limit})`,
      en: `${field} in answers of ${operation} has ${limit + 1} characters (${limit} are documented)`,
    },
    group: 'length',
    breaks,
    outcome: changedContent([operation], (content) =>
      withField(content, field, (value) => String(value).padEnd(limit + 1, '0')),
    ),
  }),
);
