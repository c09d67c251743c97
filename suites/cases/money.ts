import type { CaseFamily } from '../case.ts';
import { demonstrationCases } from '../drafting/demonstration-cases.ts';

/** The amount rules of an operation that one request can keep or break. */
export const money: CaseFamily = {
  id: 'money',
  title: { zh: '金额', en: 'Amounts' },
  generate: (operation) => demonstrationCases(operation, 'money'),
};
