import type { Finding } from '../../schemas/types/record.ts';
import type { LoadedRecord } from '../../suites/record.ts';
import type { PlannedInteraction } from './planned-interaction.ts';

/** What became of one interaction. */
export type VerificationOutcome = 'honoured' | 'broken' | 'unverified';

/** One interaction with what was found. */
export interface VerificationResult {
  readonly planned: PlannedInteraction;
  readonly outcome: VerificationOutcome;
  readonly finding: Finding | undefined;
}

/** Returns what became of every planned interaction, by the record alone. */
export function verificationResults(
  planned: readonly PlannedInteraction[],
  { findings }: Pick<LoadedRecord, 'findings'>,
): readonly VerificationResult[] {
  const ofPact = findings.filter(({ requirement }) => requirement.startsWith('pact.'));
  const byStory = new Map(ofPact.map((finding) => [finding.story, finding]));
  return planned.map((each) => {
    const finding = byStory.get(each.line.id);
    return { planned: each, finding, outcome: outcomeOf(finding) };
  });
}

// Whatever is not proven honoured is not: no finding, and one that cannot tell, are no pass.
function outcomeOf(finding: Finding | undefined): VerificationOutcome {
  if (finding?.outcome === 'passed') return 'honoured';
  return finding?.outcome === 'failed' ? 'broken' : 'unverified';
}

/**
 * Returns the exit status of a verification: that of its reports where it is not 0, and 1 unless something was honoured
 * and everything that binds was.
 */
export function exitStatusOf(results: readonly VerificationResult[], ofReports: 0 | 1 | 3): 0 | 1 | 3 {
  if (ofReports !== 0) return ofReports;
  const isAllHonoured = results.every(({ planned, outcome }) => !planned.isBinding || outcome === 'honoured');
  return isAllHonoured && results.some(({ outcome }) => outcome === 'honoured') ? 0 : 1;
}
