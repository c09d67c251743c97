import type { Mistake } from './mistake-case.ts';

/** What stands in for a field that is required: nothing, and null. */
export const absences: readonly Mistake[] = [
  { variant: 'absent', holds: { zh: '缺失', en: 'left out' }, value: () => undefined },
  { variant: 'null', holds: { zh: '为 null', en: 'as null' }, value: () => null },
];
