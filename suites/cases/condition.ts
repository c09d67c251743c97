import type { Operation } from '../../contracts/operation.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import type { Case, CaseFamily } from '../case.ts';
import { withValue } from '../drafting/arrangement.ts';
import { demonstrationCases } from '../drafting/demonstration-cases.ts';
import { parentPath, requestFieldOf } from '../drafting/field.ts';
import { type Mistake, mistakeCase } from '../drafting/mistake-case.ts';

const absent: Mistake = { variant: 'absent', holds: { zh: '缺失', en: 'left out' }, value: () => undefined };

/** For each field that is required under a condition: a request where the condition holds and the field is missing. */
export const condition: CaseFamily = {
  id: 'condition',
  title: { zh: '条件必填', en: 'Conditions' },
  generate: (operation) => [
    ...operation.requirements.flatMap((requirement) => missingUnder(operation, requirement)),
    ...demonstrationCases(operation, 'condition'),
  ],
};

function missingUnder(operation: Operation, requirement: Requirement): readonly Case[] {
  const { constraint, excluded, id } = requirement;
  const field = requestFieldOf(operation, requirement);
  if (!field || constraint?.kind !== 'required-when' || excluded) return [];
  const parent = parentPath(field.path);
  const path = parent === undefined ? constraint.field : `${parent}.${constraint.field}`;
  return constraint.values.map((value) =>
    mistakeCase({
      family: 'condition',
      field,
      mistake: {
        ...absent,
        holds: {
          zh: `缺失(${constraint.field} 为 ${value})`,
          en: `left out (${constraint.field} is ${value})`,
        },
      },
      variant: `absent-when-${value}`,
      requirements: [id],
      arrangement: withValue(operation, { path, value }),
    }),
  );
}
