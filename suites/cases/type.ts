import type { CaseFamily } from '../case.ts';
import { requestFieldOf } from '../drafting/field.ts';
import { mistakeCases } from '../drafting/mistake-case.ts';
import { wrongTypes } from '../drafting/wrong-types.ts';

/** For each documented type of a request field: values of other JSON types, which are rejected. */
export const type: CaseFamily = {
  id: 'type',
  title: { zh: '类型', en: 'Types' },
  generate: (operation) =>
    mistakeCases(operation, 'type', (requirement) => {
      const field = requestFieldOf(operation, requirement);
      const { constraint } = requirement;
      if (!field || constraint?.kind !== 'type') return [];
      return (wrongTypes[field.property.type ?? 'unknown'] ?? []).map((mistake) => ({ field, mistake }));
    }),
};
