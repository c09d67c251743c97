import type { CaseFamily } from '../case.ts';
import { beyond, boundOf, limitOf } from '../drafting/beyond-limit.ts';
import { requestFieldOf } from '../drafting/field.ts';
import { mistakeCases } from '../drafting/mistake-case.ts';
import { unitCases } from '../drafting/unit-cases.ts';

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
