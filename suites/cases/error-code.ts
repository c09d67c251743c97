import type { CaseFamily } from '../case.ts';
import { demonstrationCases } from '../drafting/demonstration-cases.ts';
import { twoMistakeCases } from '../drafting/two-mistakes.ts';

/** For each documented error code that can be brought about from outside: requests that must be answered with it; and two such mistakes at once. */
export const errorCode: CaseFamily = {
  id: 'error-code',
  title: { zh: '错误码', en: 'Error codes' },
  generate: (operation) => [...demonstrationCases(operation, 'error-code'), ...twoMistakeCases(operation)],
};
