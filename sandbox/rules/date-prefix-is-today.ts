import { shanghaiDate } from '../../contracts/clock.ts';
import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import { fieldsOf } from '../../contracts/requirements/fields-of.ts';
import { Refused } from '../refusal.ts';
import { lastName } from './field-name.ts';
import type { Rule } from './incoming.ts';

/** Numbers that begin with today's date in Shanghai, by the sandbox's clock; the code has a row of its own in the tables. */
export const datePrefixIsToday: Rule = {
  id: 'date-prefix-is-today',
  title: { zh: '流水号以当天日期(北京时间)开头', en: "Numbers begin with today's date in Shanghai" },
  judge: ({ message, call }) => {
    const today = shanghaiDate(call.now);
    for (const path of todayPrefixFields(call.operation)) {
      const isWrong = readPath(message, path).some(
        ({ value }) => typeof value === 'string' && !value.startsWith(today),
      );
      if (isWrong) throw new Refused('date-prefix', lastName(path));
    }
  },
};

const known = new WeakMap<Operation, readonly string[]>();

/** Returns the paths of an operation's request whose values begin with today's date. */
export function todayPrefixFields(operation: Operation): readonly string[] {
  const paths = known.get(operation) ?? findTodayPrefixFields(operation);
  known.set(operation, paths);
  return paths;
}

function findTodayPrefixFields({ schema, sources }: Operation): readonly string[] {
  const fallback = sources[0] ?? { document: schema.$id, line: 1 };
  return fieldsOf(schema.$defs.request, fallback)
    .filter(({ property }) => property['x-format'] === 'today-prefix')
    .map(({ path }) => path);
}
