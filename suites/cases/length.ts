import type { Given } from '../../contracts/given.ts';
import type { Json, Operation } from '../../contracts/operation.ts';
import { getAt } from '../../contracts/read-path.ts';
import type { Constraint, Requirement } from '../../contracts/requirement.ts';
import type { Text } from '../../schemas/text.ts';
import { type Case, type CaseFamily, type CaseRequests, defineCase, type RequestDraft } from '../case.ts';
import { contentAround, currentText, draftWith } from '../drafting/draft-with.ts';
import { type RequestField, requestFieldOf } from '../drafting/field.ts';
import { valueSpaceOf } from '../drafting/value-space.ts';

type Limit = Extract<Constraint, { readonly limit: number }>;

/** For each documented limit of a request field: the value at the limit is accepted, the one beyond it is rejected. */
export const length: CaseFamily = {
  id: 'length',
  title: { zh: '长度', en: 'Lengths' },
  generate: (operation) =>
    operation.requirements.flatMap((requirement) => {
      const field = requestFieldOf(operation, requirement);
      const limit = limitOf(requirement);
      if (!field || !limit || requirement.excluded) return [];
      return [atLimit(requirement, field, limit), beyondLimit(requirement, field, limit)];
    }),
};

function limitOf({ constraint }: Requirement): Limit | undefined {
  return constraint && 'limit' in constraint ? constraint : undefined;
}

function atLimit(requirement: Requirement, field: RequestField, limit: Limit): Case {
  return defineCase({
    ...partsOf(requirement, field.operation),
    variant: 'at',
    title: titleOf(field, limit, limit.limit, { zh: '应被接受', en: 'is accepted' }),
    expectation: { kind: 'accepted' },
    make: (given) => {
      const subject = draftAtLimit(field, limit, given);
      if ('inapplicable' in subject) return subject;
      return { subject, control: { content: contentAround(field, given) } };
    },
  });
}

function beyondLimit(requirement: Requirement, field: RequestField, limit: Limit): Case {
  const size = isMaximum(limit) ? limit.limit + 1 : limit.limit - 1;
  return defineCase({
    ...partsOf(requirement, field.operation),
    variant: isMaximum(limit) ? 'above' : 'below',
    title: titleOf(field, limit, size, { zh: '应被拒绝', en: 'is rejected' }),
    expectation: { kind: 'rejected', codes: [] },
    make: (given): CaseRequests => {
      const neighbour = draftAtLimit(field, limit, given);
      const control = 'inapplicable' in neighbour ? { content: contentAround(field, given) } : neighbour;
      const content = contentAround(field, given);
      return { control, subject: draftWith(field, content, brokenValue(field, limit, size, given)) };
    },
  });
}

function partsOf(requirement: Requirement, operation: Operation) {
  return {
    about: requirement.id,
    operation,
    family: 'length',
    requirements: [requirement.id],
  } as const;
}

function draftAtLimit(
  field: RequestField,
  limit: Limit,
  given: Given,
): RequestDraft | { readonly inapplicable: Text } {
  const content = contentAround(field, given);
  if (isOfItems(limit)) return draftWith(field, content, elements(field, limit.limit, given));
  const space = valueSpaceOf(field);
  const value = space.valid(limit.limit, given, currentText(field, content));
  return value === undefined ? { inapplicable: space.reason } : draftWith(field, content, value);
}

function brokenValue(field: RequestField, limit: Limit, size: number, given: Given): Json {
  if (isOfItems(limit)) return elements(field, size, given);
  const current = currentText(field, contentAround(field, given));
  return valueSpaceOf(field).broken(size, given, current);
}

/** `count` copies of the example's first element, since every copy of a valid element is valid. */
function elements(field: RequestField, count: number, given: Given): Json {
  const example = getAt(contentAround(field, given), field.path);
  const [element = {}] = Array.isArray(example) ? (example as readonly Json[]) : [];
  return Array.from({ length: count }, () => element);
}

function isMaximum({ kind }: Limit): boolean {
  return kind === 'max-length' || kind === 'max-items';
}

function isOfItems({ kind }: Limit): boolean {
  return kind === 'min-items' || kind === 'max-items';
}

function titleOf(field: RequestField, limit: Limit, size: number, fate: Text): Text {
  const bound: Text = isMaximum(limit)
    ? { zh: `上限 ${limit.limit}`, en: `maximum ${limit.limit}` }
    : { zh: `下限 ${limit.limit}`, en: `minimum ${limit.limit}` };
  const unit: Text = isOfItems(limit)
    ? { zh: '个元素', en: size === 1 ? 'element' : 'elements' }
    : { zh: '个字符', en: size === 1 ? 'character' : 'characters' };
  return {
    zh: `${field.path} 为 ${size} ${unit.zh}(${bound.zh})${fate.zh}`,
    en: `${field.path} with ${size} ${unit.en} (${bound.en}) ${fate.en}`,
  };
}
