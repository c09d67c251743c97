import { Refused } from '../refusal.ts';
import { todayPrefixFields } from './date-prefix-is-today.ts';
import { lastName } from './field-name.ts';
import type { Rule } from './incoming.ts';
import { lengthKinds } from './lengths-are-documented.ts';

/** Types, presence, conditions, enumerations and patterns; fields the documents do not know are ignored. */
export const fieldsAreDocumented: Rule = {
  id: 'fields-are-documented',
  title: {
    zh: '字段类型、必填、条件、枚举与格式符合文档',
    en: 'Types, presence, conditions, values and forms are as documented',
  },
  judge: ({ violations, call }) => {
    const dated = todayPrefixFields(call.operation);
    const wrong = violations().find(
      ({ kind, path }) => !lengthKinds.includes(kind) && !(kind === 'pattern' && dated.includes(path)),
    );
    if (wrong !== undefined) throw new Refused('parameter', lastName(wrong.path));
  },
};
