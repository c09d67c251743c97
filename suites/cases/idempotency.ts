import type { CaseFamily } from '../case.ts';
import { demonstrationCases } from '../drafting/demonstration-cases.ts';
import { repeatedUuidCases } from '../drafting/repeated-uuid-cases.ts';

/** Messages and numbers that come a second time. */
export const idempotency: CaseFamily = {
  id: 'idempotency',
  title: { zh: '幂等', en: 'Repetitions' },
  generate: (operation) => [...repeatedUuidCases(operation), ...demonstrationCases(operation, 'idempotency')],
};
