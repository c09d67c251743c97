import type { Given } from '../../contracts/given.ts';
import type { Json } from '../../contracts/operation.ts';
import type { Constraint, Requirement } from '../../contracts/requirement.ts';
import type { Text } from '../../schemas/text.ts';
import type { BoundSearch } from '../case.ts';
import { arranged, arrangementOf } from './arrangement.ts';
import { currentText, draftWith } from './draft-with.ts';
import { elementsOf } from './elements.ts';
import type { RequestField } from './field.ts';
import type { Mistake } from './mistake-case.ts';
import { valueSpaceOf } from './value-space.ts';

/** A documented limit of a field, in characters or elements. */
export type Limit = Extract<Constraint, { readonly limit: number }>;

/** Returns the limit a requirement states; undefined where it states none. */
export function limitOf({ constraint }: Requirement): Limit | undefined {
  return constraint && 'limit' in constraint ? constraint : undefined;
}

function isMaximum({ kind }: Limit): boolean {
  return kind === 'max-length' || kind === 'max-items';
}

/** Returns the mistake of a value `by` beyond a limit; not below nothing at all. */
export function beyond(field: RequestField, limit: Limit, by = 1): Mistake {
  const size = isMaximum(limit) ? limit.limit + by : Math.max(limit.limit - by, 0);
  return {
    variant: isMaximum(limit) ? 'above' : 'below',
    holds: holdsOf(limit, size),
    value: (_current, given) => valueOfSize(field, limit, size, given),
  };
}

/** Returns how to find the line a gateway draws instead of a limit. */
export function boundOf(field: RequestField, limit: Limit, given: Given): BoundSearch {
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
