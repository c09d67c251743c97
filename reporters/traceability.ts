import type { Text } from '../schemas/text.ts';
import type { BaselineEntry, Finding } from '../schemas/types/record.ts';
import type { ReportedOperation, ReportedRequirement } from './contracts.ts';
import { type Blame, blameOrder, outcomeOrder, type RowOutcome } from './outcome.ts';
import { groupBy, type RunData } from './run.ts';
import { scopeOf } from './scope.ts';
import { type Severity, severityOf } from './severity.ts';

/** One requirement of one operation and what the run says about it. */
export interface Row {
  readonly requirement: ReportedRequirement;
  readonly operation: ReportedOperation;
  readonly outcome: RowOutcome;
  readonly severity: Severity;
  /** Of the findings that decide the outcome, whoever comes first in `blameOrder`. */
  readonly blame?: Blame;
  /** Why there is no judgement: the finding's own words, the missing setting, or the reason of the exclusion. */
  readonly reason?: Text;
  /** The baseline's entry under which this failure is accepted for now. */
  readonly accepted?: BaselineEntry;
  /** Every finding of this row, in the record's order. */
  readonly findings: readonly Finding[];
}

/** The rows of a run, and the findings that the contracts know nothing about. */
export interface Traceability {
  readonly rows: readonly Row[];
  /** Findings whose requirement or operation no contract names: the record is of other contracts. */
  readonly strays: readonly Finding[];
}

const cutBefore: Text = {
  zh: '运行在判定这一条之前被中断',
  en: 'the run was cut before anything judged it',
};
const notJudged: Text = { zh: '本次运行没有任何用例判定它', en: 'no story of this run judges it' };
const notCalled: Text = { zh: '本次运行没有调用这个接口', en: 'nothing of this run calls the operation' };
const notAnswered: Text = {
  zh: '本次运行的应答中没有可供判定的值',
  en: 'no answer of this run had a value there to judge',
};

/** Returns requirement × operation for the operations the run is about, in catalogue order; pure. */
export function traceRequirements(run: RunData): Traceability {
  const systems = new Set<string>(run.operations.map((operation) => operation.system));
  const isKnown = (finding: Finding) =>
    run.requirementOf(finding.requirement) !== undefined &&
    (run.operationOf(finding.operation) !== undefined || systems.has(finding.operation));
  const byPair = groupBy(run.findings.filter(isKnown), (finding) =>
    pair(finding.requirement, finding.operation),
  );
  const findingsOf = (requirement: ReportedRequirement, operation: ReportedOperation) =>
    byPair.get(pair(requirement.id, operation.id)) ?? [];
  const { asked, touched } = scopeOf(run);
  const judgedOn = groupBy(run.findings, (finding) => finding.operation);
  const held = [
    ...asked.flatMap((operation) =>
      requirementsOf(operation, run, judgedOn).map((requirement) => ({ operation, requirement })),
    ),
    ...touched.flatMap((operation) =>
      requirementsOf(operation, run, judgedOn)
        .filter((requirement) => findingsOf(requirement, operation).length > 0)
        .map((requirement) => ({ operation, requirement })),
    ),
  ];
  const rows = held.map(({ requirement, operation }) =>
    traceRow(run, requirement, operation, findingsOf(requirement, operation)),
  );
  return { rows, strays: run.findings.filter((finding) => !isKnown(finding)) };
}

/** An operation's requirements, and those that were judged on it although the contracts do not list them there. */
function requirementsOf(
  operation: ReportedOperation,
  run: RunData,
  judgedOn: ReadonlyMap<string, readonly Finding[]>,
): readonly ReportedRequirement[] {
  const listed = new Map(operation.requirements.map((requirement) => [requirement.id, requirement]));
  for (const finding of judgedOn.get(operation.id) ?? []) {
    if (listed.has(finding.requirement)) continue;
    const requirement = run.requirementOf(finding.requirement);
    if (requirement) listed.set(requirement.id, requirement);
  }
  return [...listed.values()];
}

function traceRow(
  run: RunData,
  requirement: ReportedRequirement,
  operation: ReportedOperation,
  findings: readonly Finding[],
): Row {
  const { outcome, blame, reason } = decide(run, requirement, operation, findings);
  return {
    requirement,
    operation,
    outcome,
    severity: severityOf(requirement.level, outcome),
    ...(blame === undefined ? {} : { blame }),
    ...(reason === undefined ? {} : { reason }),
    findings,
  };
}

interface Decision {
  readonly outcome: RowOutcome;
  readonly blame?: Blame | undefined;
  readonly reason?: Text | undefined;
}

function decide(
  run: RunData,
  requirement: ReportedRequirement,
  operation: ReportedOperation,
  findings: readonly Finding[],
): Decision {
  const outcome = outcomeOrder.find((candidate) => findings.some((finding) => finding.outcome === candidate));
  if (outcome !== undefined) {
    const deciding = findings.filter((finding) => finding.outcome === outcome);
    return { outcome, blame: blameOf(deciding), reason: deciding.find((finding) => finding.reason)?.reason };
  }
  if (requirement.excluded) return { outcome: 'excluded', reason: requirement.excluded };
  const stories = run
    .storiesServing(requirement.id)
    .filter((story) => story.operation === undefined || story.operation === operation.id);
  const unmet = stories.find((story) => story.unmet)?.unmet;
  if (unmet) return { outcome: 'cantTell', blame: 'environment', reason: unmet };
  const inapplicable = stories.find((story) => story.inapplicable)?.inapplicable;
  if (inapplicable) return { outcome: 'inapplicable', reason: inapplicable };
  return { outcome: 'untested', reason: whyUntested(run, requirement, operation) };
}

/** Answers are judged whenever they come: a field of an answer that nothing judged was in none. */
function whyUntested(run: RunData, { place }: ReportedRequirement, { id }: ReportedOperation): Text {
  if (run.isCut) return cutBefore;
  if (!run.isCalled(id)) return notCalled;
  return place?.direction === 'response' ? notAnswered : notJudged;
}

const blameOf = (findings: readonly Finding[]) =>
  blameOrder.find((blame) => findings.some((finding) => finding.blame === blame));

const pair = (requirement: string, operation: string) => `${requirement} ${operation}`;
