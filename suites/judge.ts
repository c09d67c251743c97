import type { RequirementId } from '../contracts/requirement-id.generated.ts';
import type { Exchange, Finding } from '../schemas/types/record.ts';
import { blameOf } from './blame.ts';
import type { Check, Judgement, Story, Verdict } from './check.ts';
import { operationOf } from './judging/operation-of.ts';
import { requirementOf } from './judging/requirement-of.ts';
import { cantTell, inapplicable } from './judging/verdict.ts';

/** Names, in a finding, what judged a story of which nothing was sent. */
export const unsentCheck = 'story-was-sent';

/**
 * Returns the findings of one story: every check that applies judges it, in the order of their ids. The same story and
 * checks give the same findings, ids included; whatever a check throws is a mistake of the kit and passes through.
 */
export function judgeStory(told: Story, checks: readonly Check[]): readonly Finding[] {
  const story = { ...told, exchanges: told.exchanges.filter(isLastAttempt) };
  const judged = inOrder(checks)
    .filter((check) => check.appliesTo(story))
    .flatMap((check) => check.judge(story).map((judgement) => ({ check: check.id, judgement })));
  const unsent = judgeUnsent(story).map((judgement) => ({ check: unsentCheck, judgement }));
  const shown = new Set<string>(judged.map(({ judgement }) => judgement.requirement));
  const untold = judgeStopped(story).filter(({ judgement }) => !shown.has(judgement.requirement));
  return [...unsent, ...judged, ...untold].map(({ check, judgement }, index) =>
    findingOf(story, check, judgement, index + 1),
  );
}

/** A request that was sent again is judged by what became of it then; the first attempt stays in the record. */
function isLastAttempt({ step, attempt }: Exchange, index: number, exchanges: readonly Exchange[]): boolean {
  return !exchanges.slice(index + 1).some((later) => later.step === step && later.attempt === attempt + 1);
}

/** What a scenario that went no further was still to show cannot be told. */
function judgeStopped(story: Story): readonly { check: string; judgement: Judgement }[] {
  const { stopped } = story;
  if (stopped === undefined) return [];
  return ofEachRequirement(story, cantTell(stopped)).map((judgement) => ({ check: unsentCheck, judgement }));
}

/** One verdict for all that a story was to show, wherever it was to show it. */
function ofEachRequirement(story: Story, verdict: Verdict): readonly Judgement[] {
  return (story.line.requirements as RequirementId[]).flatMap((requirement) =>
    operationsOf(requirement, story).map((operation) => ({ requirement, operation, exchanges: [], verdict })),
  );
}

/** A law of all systems belongs to no operation: a scenario was to show it on those it serves and those it called. */
function operationsOf(requirement: RequirementId, { line, exchanges }: Story): readonly string[] {
  const own = requirementOf(requirement)?.operation ?? line.operation;
  if (own !== undefined) return [own];
  const served = (line.requirements as RequirementId[]).flatMap((id) => requirementOf(id)?.operation ?? []);
  const called = exchanges.map(({ operation }) => operation);
  return [...new Set([...served, ...called])].filter((id) => operationOf(id) !== undefined);
}

const ordered = new WeakMap<readonly Check[], readonly Check[]>();

/** The same list of checks judges every story of a run. */
function inOrder(checks: readonly Check[]): readonly Check[] {
  const known = ordered.get(checks) ?? checks.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  ordered.set(checks, known);
  return known;
}

/** A story of which nothing was sent says so of every requirement it was to show: never a silent skip. */
function judgeUnsent(story: Story): readonly Judgement[] {
  const { line } = story;
  const verdict = line.unmet ? cantTell(line.unmet) : line.inapplicable && inapplicable(line.inapplicable);
  return verdict ? ofEachRequirement(story, verdict) : [];
}

function findingOf(story: Story, check: string, judgement: Judgement, number: number): Finding {
  const { requirement, operation, exchanges, verdict } = judgement;
  const { outcome, ...details } = verdict;
  const blame = blameOf(story, judgement);
  return {
    kind: 'finding',
    id: `${story.line.id}#${number}`,
    requirement,
    operation,
    check,
    story: story.line.id,
    exchanges: [...exchanges],
    outcome,
    ...details,
    ...(blame ? { blame } : {}),
  };
}
