import type { Operation } from '../../contracts/operation.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import type { Text } from '../../schemas/text.ts';
import { reasonClosed } from './closed-fields.ts';
import { requestFieldOf } from './field.ts';
import { valueSpaceOf } from './value-space.ts';

const noValue: Text = {
  zh: '本工具没有可填入该字段的有效值;由场景体现',
  en: 'the kit has no valid value for this field by itself; a scenario shows it',
};

/** Returns why no request of a case can show a requirement from its allowed side. */
export function reasonUnshown(operation: Operation, requirement: Requirement): Text {
  const field = requestFieldOf(operation, requirement);
  if (!field) return noValue;
  const { reason } = valueSpaceOf(field);
  return reasonClosed(field) ?? (reason.en === '' ? noValue : reason);
}
