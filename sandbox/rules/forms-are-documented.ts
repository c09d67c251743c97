import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import type { Constraint } from '../../contracts/requirement.ts';
import { hasFormat } from '../../contracts/requirements/has-format.ts';
import { Refused } from '../refusal.ts';
import { lastName } from './field-name.ts';
import type { Rule } from './incoming.ts';

/** Forms that no keyword of a schema states: days of the calendar, timestamps in milliseconds, pairs of code and secret. */
export const formsAreDocumented: Rule = {
  id: 'forms-are-documented',
  title: { zh: '日期、时间戳等格式符合文档', en: 'Dates, timestamps and the like are written as documented' },
  judge: ({ message, call }) => {
    for (const { path, constraint } of formsOf(call.operation)) {
      const isWrong = readPath(message, path).some(({ value }) => !isWritten(constraint, value));
      if (isWrong) throw new Refused('parameter', lastName(path));
    }
  },
};

type Form = Extract<Constraint, { readonly kind: 'pattern' }>;

/** Other types are judged by the schema; an empty text stands for no value. */
function isWritten(constraint: Form, value: unknown): boolean {
  const isText = typeof value === 'string' && value !== '';
  return isText || typeof value === 'number' ? hasFormat(constraint, String(value)) : true;
}

interface PlacedForm {
  readonly path: string;
  readonly constraint: Form;
}

const known = new WeakMap<Operation, readonly PlacedForm[]>();

function formsOf(operation: Operation): readonly PlacedForm[] {
  const forms = known.get(operation) ?? findForms(operation);
  known.set(operation, forms);
  return forms;
}

/** Order numbers begin with today, which is a rule with a code of its own. */
function findForms({ requirements }: Operation): readonly PlacedForm[] {
  return requirements.flatMap(({ place, constraint, excluded }) => {
    const isForm = place?.direction === 'request' && constraint?.kind === 'pattern' && !excluded;
    return isForm && constraint.format !== 'today-prefix' ? [{ path: place.path, constraint }] : [];
  });
}
