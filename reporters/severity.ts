import type { Level } from '../contracts/requirement.ts';
import type { RowOutcome } from './outcome.ts';

/** How much something weighs, in Allure's words, worst first. */
export type Severity = 'blocker' | 'critical' | 'normal' | 'minor' | 'trivial';

/** Where nothing is wrong, the weight it would have had if it were. */
const whenFine = { MUST: 'normal', SHOULD: 'minor', MAY: 'trivial' } as const;
const whenUnknown = { MUST: 'critical', SHOULD: 'normal', MAY: 'minor' } as const;

const table = {
  failed: { MUST: 'blocker', SHOULD: 'critical', MAY: 'normal' },
  cantTell: whenUnknown,
  untested: whenUnknown,
  passed: whenFine,
  inapplicable: whenFine,
  excluded: whenFine,
} as const satisfies Record<RowOutcome, Record<Level, Severity>>;

/** Returns the severity of an outcome at a level: the one place where the two meet. */
export function severityOf(level: Level, outcome: RowOutcome): Severity {
  return table[outcome][level];
}
