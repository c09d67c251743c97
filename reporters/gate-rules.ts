import type { GateRule } from './gate.ts';
import { baselineIsTrue, noFailureIsAccepted } from './gate-rules/baseline-rules.ts';
import { profileIsFrozen, wholeProfileWasRun } from './gate-rules/profile-rules.ts';
import { recordFitsContracts, recordIsWhole } from './gate-rules/record-rules.ts';
import {
  everyMustWasJudged,
  everyOperationWasExercised,
  noMustFailed,
  noShouldFailed,
  somethingWasTested,
} from './gate-rules/requirement-rules.ts';

/** The go-live rules, in the order reports print them. Add a rule: add a value. */
export const gateRules: readonly GateRule[] = [
  recordIsWhole,
  recordFitsContracts,
  somethingWasTested,
  everyOperationWasExercised,
  noMustFailed,
  baselineIsTrue,
  everyMustWasJudged,
  noShouldFailed,
  noFailureIsAccepted,
  wholeProfileWasRun,
  profileIsFrozen,
];
