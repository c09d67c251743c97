import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Judgement, Story, Verdict } from '../check.ts';
import { answerOf } from './answer-of.ts';
import { gatherJudgements } from './gather-judgements.ts';
import { isRegular } from './is-regular.ts';
import { requirementOf } from './requirement-of.ts';

/** A readable answer, as the requirement of one operation looks at it. */
export interface ReadAnswer {
  readonly exchange: Exchange;
  readonly isSuccess: boolean | undefined;
  readonly message: JsonObject;
  /** Business content; empty where the answer has none. */
  readonly content: JsonObject;
  readonly contentKind: 'object' | 'json-string' | 'absent' | 'unreadable';
}

/** Returns a judge that holds every readable answer of one operation against a requirement of that operation. */
export function judgeRequirement(
  requirement: RequirementId,
  judge: (answer: ReadAnswer) => Verdict | undefined,
): (story: Story) => readonly Judgement[] {
  const operation = requirementOf(requirement)?.operation ?? '';
  return (story) =>
    gatherJudgements(
      story.exchanges.flatMap((exchange) => {
        const isMeant = exchange.operation === operation && isRegular(exchange);
        const answer = isMeant ? answerOf(exchange) : undefined;
        if (answer?.form !== 'envelope') return [];
        const verdict = judge({ ...answer, exchange, content: answer.content ?? {} });
        return verdict ? [{ requirement, operation, exchanges: [exchange.id], verdict }] : [];
      }),
    );
}

/** Returns whether a story has an answer of one of these operations. */
export function hasAnswersOf(...operations: readonly string[]): (story: Story) => boolean {
  return ({ exchanges }) =>
    exchanges.some(({ operation, response }) => response !== undefined && operations.includes(operation));
}
