import type { Given } from '../../contracts/given.ts';
import type { Json } from '../../contracts/operation.ts';
import type { Constraint, Requirement } from '../../contracts/requirement.ts';
import type { Text } from '../../schemas/text.ts';
import type { BoundSearch, CaseFamily } from '../case.ts';
import { arranged, arrangementOf } from '../drafting/arrangement.ts';
import { currentText, draftWith } from '../drafting/draft-with.ts';
import { elementsOf } from '../drafting/elements.ts';
import { type RequestField, requestFieldOf } from '../drafting/field.ts';
import { type Mistake, mistakeCases } from '../drafting/mistake-case.ts';
import { unitCases } from '../drafting/unit-cases.ts';
import { valueSpaceOf } from '../drafting/value-space.ts';

type Limit = Extract<Constraint, { readonly limit: number }>;

/**
 * For each documented limit of a request field the value one beyond it, which is rejected; the value at the limit is one of
 * the valid requests of `schema.ts`. All in ASCII, where every unit counts the same; one case finds the unit.
 */
export const length: CaseFamily = {
  id: 'length',
  title: { zh: '长度', en: 'Lengths' },
  generate: (operation) => [
    ...mistakeCases(operation, 'length', (requirement) => {
      const field = requestFieldOf(operation, requirement);
      const limit = limitOf(requirement);
      return field && limit
        ? [{ field, mistake: beyond(field, limit), bound: (given) => boundOf(field, limit, given) }]
        : [];
    }),
    ...unitCases(operation),
  ],
};

function limitOf({ constraint }: Requirement): Limit | undefined {
  return constraint && 'limit' in constraint ? constraint : undefined;
}

function isMaximum({ kind }: Limit): boolean {
  return kind === 'max-length' || kind === 'max-items';
}

function beyond(field: RequestField, limit: Limit): Mistake {
  const size = isMaximum(limit) ? limit.limit + 1 : limit.limit - 1;
  return {
    variant: isMaximum(limit) ? 'above' : 'below',
    holds: holdsOf(limit, size),
    value: (_current, given) => valueOfSize(field, limit, size, given),
  };
}

function boundOf(field: RequestField, limit: Limit, given: Given): BoundSearch {
  const content = () => arranged(arrangementOf(field), field.operation, given);
  return {
    limit: limit.limit,
    towards: isMaximum(limit) ? 'longer' : 'shorter',
    draft: (size) => draftWith(field, content(), valueOfSize(field, limit, size, given)),
  };
}

function valueOfSize(field: RequestField, limit: Limit, size: number, given: Given): Json {
  const content = arranged(arrangementOf(field), field.operation, given);
  if (limit.kind.endsWith('items')) return elementsOf(field, content, size);
  return valueSpaceOf(field).broken(size, given, currentText(field, content));
}

function holdsOf(limit: Limit, size: number): Text {
  const isOfItems = limit.kind.endsWith('items');
  const bound: Text = isMaximum(limit)
    ? { zh: `上限 ${limit.limit}`, en: `maximum ${limit.limit}` }
    : { zh: `下限 ${limit.limit}`, en: `minimum ${limit.limit}` };
  const noun = isOfItems ? 'element' : 'character';
  return {
    zh: `为 ${size} ${isOfItems ? '个元素' : '个字符'}(${bound.zh})`,
    en: `of ${size} ${noun}${size === 1 ? '' : 's'} (${bound.en})`,
  };
}
