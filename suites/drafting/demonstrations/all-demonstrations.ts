import type { Demonstration } from '../demonstration.ts';
import { amountRules } from './amount-rules.ts';
import { cashierCodes } from './cashier-codes.ts';
import { identities } from './identities.ts';
import { usedOnce } from './used-once.ts';

/** Every request that somebody wrote for a requirement no schema keyword states. */
export const allDemonstrations: readonly Demonstration[] = [
  ...cashierCodes,
  ...amountRules,
  ...identities,
  ...usedOnce,
];
