import type { CaseFamily } from '../case.ts';
import { demonstrationCases } from '../drafting/demonstration-cases.ts';
import { foreignAppCases } from '../drafting/foreign-app-cases.ts';
import { injectionCases } from '../drafting/injection-cases.ts';

/** Requests that nobody should get anything out of: injections, unknown apps, apps of other tenants. */
export const security: CaseFamily = {
  id: 'security',
  title: { zh: '安全', en: 'Security' },
  generate: (operation) => [
    ...injectionCases(operation),
    ...foreignAppCases(operation),
    ...demonstrationCases(operation, 'security'),
  ],
};
