import type { Text } from '../../schemas/text.ts';
import type { Finding } from '../../schemas/types/record.ts';
import type { Level, Requirement } from '../requirement.ts';
import { causeTitle } from './cause-titles.ts';

/** Failures that one mistake of a gateway explains, reported once with all that it touches. */
export interface Cause {
  /** Such as `request.min-length gateway`, `signature.one-sign-only documents`; the same in every run. */
  readonly id: string;
  readonly title: Text;
  /** The heaviest of its requirements. */
  readonly level: Level;
  readonly blame: Finding['blame'];
  /** Requirements that fail, with the operation each fails for, in the order of the record. */
  readonly touches: readonly { readonly operation: string; readonly requirement: string }[];
  readonly operations: readonly string[];
  /** The finding that shows it: the first one. */
  readonly example: Finding;
  readonly findings: number;
}

const weights: Readonly<Record<Level, number>> = { MUST: 2, SHOULD: 1, MAY: 0 };

/**
 * Returns the failures of a record by their cause, the heaviest first. A gateway that checks no minimum length, or that
 * counts bytes, fails hundreds of rows of the documents: it is one deviation. A requirement nobody knows stands for itself.
 */
export function groupCauses(
  findings: readonly Finding[],
  requirementOf: (id: string) => Requirement | undefined,
): readonly Cause[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.outcome !== 'failed') continue;
    const id = `${kindOf(finding, requirementOf(finding.requirement))} ${finding.blame ?? 'gateway'}`;
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  return [...groups]
    .flatMap(([id, [first, ...others]]) => (first ? causeOf(id, [first, ...others], requirementOf) : []))
    .toSorted((a, b) => weights[b.level] - weights[a.level] || b.touches.length - a.touches.length);
}

function causeOf(
  id: string,
  findings: readonly [Finding, ...Finding[]],
  requirementOf: (id: string) => Requirement | undefined,
): Cause {
  const [example] = findings;
  const touches = new Map(
    findings.map(({ operation, requirement }) => [`${operation} ${requirement}`, { operation, requirement }]),
  );
  const known = findings.map(({ requirement }) => requirementOf(requirement));
  const levels = known.map((requirement) => requirement?.level ?? 'MAY');
  const operations = [...new Set(findings.map(({ operation }) => operation))];
  return {
    id,
    title: causeTitle(known[0], { fields: touches.size, operations: operations.length }),
    level: levels.reduce((most, level) => (weights[level] > weights[most] ? level : most)),
    blame: example.blame,
    touches: [...touches.values()],
    operations,
    example,
    findings: findings.length,
  };
}

/** What fails in the same way fails for the same reason: a kind of constraint, a rule, a rule that several operations have. */
function kindOf({ requirement: id, operation }: Finding, requirement: Requirement | undefined): string {
  const { constraint, place, errorCode } = requirement ?? {};
  if (constraint && place) return `${place.direction}.${constraint.kind}`;
  if (errorCode !== undefined) return `error.${errorCode}`;
  return requirement?.operation === undefined ? id : id.slice(operation.length + 1);
}
