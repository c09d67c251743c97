import type { CaseFamily } from '../case.ts';
import { absences } from '../drafting/absences.ts';
import { requestFieldOf } from '../drafting/field.ts';
import { mistakeCases } from '../drafting/mistake-case.ts';

/** For each required request field: requests without it, which are rejected. */
export const presence: CaseFamily = {
  id: 'presence',
  title: { zh: '必填', en: 'Presence' },
  generate: (operation) =>
    mistakeCases(operation, 'presence', (requirement) => {
      const field = requestFieldOf(operation, requirement);
      if (!field || requirement.constraint?.kind !== 'required') return [];
      return absences.map((mistake) => ({ field, mistake }));
    }),
};
