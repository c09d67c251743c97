import type { CaseFamily } from '../case.ts';
import { requestFieldOf } from '../drafting/field.ts';
import { type Mistake, mistakeCases } from '../drafting/mistake-case.ts';

const absences: readonly Mistake[] = [
  { variant: 'absent', holds: { zh: '缺失', en: 'left out' }, value: () => undefined },
  { variant: 'null', holds: { zh: '为 null', en: 'as null' }, value: () => null },
];

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
