import type { Exchange, Finding } from '../schemas/types/record.ts';
import type { Judgement, Story } from './check.ts';
import { isEchoOfRequest } from './judging/is-echo-of-request.ts';
import { operationOf } from './judging/operation-of.ts';
import { receptionOf } from './judging/reception.ts';
import { requirementOf } from './judging/requirement-of.ts';

export type Blame = NonNullable<Finding['blame']>;

/** What a blame rule looks at. */
export interface BlameContext {
  readonly story: Story;
  readonly judgement: Judgement;
  /** The exchanges the judgement rests on. */
  readonly exchanges: readonly Exchange[];
}

/** One reason to blame someone, as a value; the first rule that holds decides. */
export interface BlameRule {
  readonly id: string;
  readonly blame: Blame;
  readonly holds: (context: BlameContext) => boolean;
}

/** Who is to blame for what did not pass, in the order the rules are asked. */
export const blameRules: readonly BlameRule[] = [
  {
    id: 'a-precondition-is-missing',
    blame: 'environment',
    holds: ({ story }) => story.line.unmet !== undefined,
  },
  {
    id: 'no-whole-answer',
    blame: 'environment',
    holds: (context) => isUndecided(context) && someReception(context, 'unreachable'),
  },
  {
    id: 'the-gateway-has-no-time',
    blame: 'environment',
    holds: (context) => isUndecided(context) && someReception(context, 'busy'),
  },
  {
    id: 'the-answer-is-unclear',
    blame: 'gateway',
    holds: (context) => isUndecided(context) && someReception(context, 'unclear'),
  },
  { id: 'nothing-can-be-told', blame: 'harness', holds: isUndecided },
  {
    id: 'the-documents-only-show-it',
    blame: 'documents',
    holds: ({ judgement }) => isShownOnly(judgement),
  },
  {
    id: 'the-documents-leave-it-open',
    blame: 'documents',
    holds: ({ judgement }) => requirementOf(judgement.requirement)?.assumption !== undefined,
  },
  {
    id: 'the-answer-repeats-what-the-request-may-hold',
    blame: 'documents',
    holds: ({ judgement, exchanges }) =>
      judgement.verdict.outcome === 'failed' &&
      exchanges.some((exchange) => isEchoOfRequest(exchange, pathOf(judgement))),
  },
  { id: 'the-gateway-did-it', blame: 'gateway', holds: () => true },
];

/** Returns who is to blame for a judgement that failed or cannot tell; undefined where there is nothing to blame. */
export function blameOf(story: Story, judgement: Judgement): Blame | undefined {
  const { outcome } = judgement.verdict;
  if (outcome === 'passed' || outcome === 'inapplicable') return undefined;
  const exchanges = story.exchanges.filter(({ id }) => judgement.exchanges.includes(id));
  return blameRules.find((rule) => rule.holds({ story, judgement, exchanges }))?.blame;
}

function isUndecided({ judgement }: BlameContext): boolean {
  return judgement.verdict.outcome === 'cantTell';
}

function someReception({ exchanges }: BlameContext, kind: ReturnType<typeof receptionOf>['kind']): boolean {
  return exchanges.some((exchange) => receptionOf(exchange).kind === kind);
}

/** What an example shows or this kit proposes was never promised; whoever answers otherwise has broken nothing. */
function isShownOnly({ requirement, operation }: Judgement): boolean {
  const evidence = operationOf(operation)?.evidence;
  const isInferred = evidence === 'sampled' || evidence === 'proposed';
  return isInferred && requirementOf(requirement)?.level === 'MAY';
}

function pathOf({ requirement }: Judgement): string | undefined {
  const place = requirementOf(requirement)?.place;
  return place?.direction === 'response' ? place.path : undefined;
}
