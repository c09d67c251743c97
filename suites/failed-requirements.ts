import type { Finding } from '../schemas/types/record.ts';
import { requirementOf } from './judging/requirement-of.ts';
import type { StoryResult } from './open-story.ts';

/** The name by which a runner tells findings from mistakes of the kit. */
export const failedRequirementsName = 'FailedRequirements';

/** A Vitest test that fails because requirements at level MUST do; whatever else a test throws is a mistake of the kit. */
export class FailedRequirements extends Error {
  constructor(findings: readonly Finding[]) {
    super(findings.map(describeFinding).join('\n'));
    this.name = failedRequirementsName;
  }
}

/** Throws {@link FailedRequirements} where a story has failed findings at level MUST. */
export function assertNoneFailed(results: readonly StoryResult[]): void {
  const failures = results.flatMap(({ findings }) => findings.filter(isFailedMust));
  if (failures.length > 0) throw new FailedRequirements(failures);
}

function isFailedMust({ outcome, requirement }: Finding): boolean {
  return outcome === 'failed' && requirementOf(requirement)?.level === 'MUST';
}

function describeFinding({ id, requirement, expected, actual, at }: Finding): string {
  const where = at === undefined ? '' : ` at ${at}`;
  return `${requirement}${where}: expected ${expected?.en ?? '-'}, was ${actual?.en ?? '-'} (${id})`;
}
