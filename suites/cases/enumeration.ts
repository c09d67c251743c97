import type { CaseFamily } from '../case.ts';
import { requestFieldOf } from '../drafting/field.ts';
import { mistakeCases } from '../drafting/mistake-case.ts';
import { neighboursOf } from '../drafting/neighbours.ts';

/** For each closed list of a request field: the neighbours of its values, which are rejected. */
export const enumeration: CaseFamily = {
  id: 'enumeration',
  title: { zh: '枚举', en: 'Closed lists' },
  generate: (operation) =>
    mistakeCases(operation, 'enumeration', (requirement) => {
      const field = requestFieldOf(operation, requirement);
      const { constraint } = requirement;
      if (!field || constraint?.kind !== 'enumeration') return [];
      return neighboursOf(constraint.values).map((mistake) => ({ field, mistake }));
    }),
};
