import type { Operation } from '../../contracts/operation.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import type { CaseFamily } from '../case.ts';
import { brokenFormats } from '../drafting/broken-formats.ts';
import { type RequestField, requestFieldOf } from '../drafting/field.ts';
import { type Mistake, mistakeCases } from '../drafting/mistake-case.ts';
import { type OtherDay, orderNumberOf, otherDays } from '../drafting/other-days.ts';

/** For each documented form of a request field: values that break it, which are rejected; for order numbers also other days. */
export const pattern: CaseFamily = {
  id: 'pattern',
  title: { zh: '格式', en: 'Formats' },
  generate: (operation) =>
    mistakeCases(operation, 'pattern', (requirement) => {
      const field = requestFieldOf(operation, requirement);
      return field ? mistakesOf(operation, requirement, field).map((mistake) => ({ field, mistake })) : [];
    }),
};

function mistakesOf(
  operation: Operation,
  { id, constraint, errorCode }: Requirement,
  field: RequestField,
): readonly Mistake[] {
  if (constraint?.kind === 'pattern') return brokenFormats[constraint.format ?? ''] ?? [];
  // Where the documents name a code for it, the cases of that code show it too.
  const isOfToday = id === `${operation.id}.${ruleName(field)}-begins-with-today` && errorCode === undefined;
  return isOfToday ? otherDays.map(mistakeOf) : [];
}

function mistakeOf(day: OtherDay): Mistake {
  const { variant, holds, inapplicable } = day;
  return {
    variant,
    holds,
    value: (_current, given) => orderNumberOf(day, given),
    ...(inapplicable && { inapplicable: ({ clock }) => inapplicable(clock.now()) }),
  };
}

/** `outTradeNo` is out-trade-no in the name of a rule. */
function ruleName({ name }: RequestField): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
