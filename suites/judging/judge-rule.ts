import type { Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Judgement, Story, Verdict } from '../check.ts';
import { gatherJudgements } from './gather-judgements.ts';
import { isRegular } from './is-regular.ts';
import { operationOf } from './operation-of.ts';
import { ruleOf } from './requirement-of.ts';

/** Returns the verdict of a rule on one exchange; undefined where the exchange does not touch the rule. */
export type JudgeExchange = (exchange: Exchange, operation: Operation) => Verdict | undefined;

/**
 * Returns a judge that holds every exchange of a story whose operation a rule applies to against that rule: those whose
 * request travelled as documented, or `anywhere`.
 */
export function judgeRule(
  rule: RequirementId,
  judge: JudgeExchange,
  { anywhere = false }: { readonly anywhere?: boolean } = {},
): (story: Story) => readonly Judgement[] {
  const isRuled = appliesOnce(rule);
  return (story) =>
    gatherJudgements(
      story.exchanges.flatMap((exchange) => {
        const operation = operationOf(exchange.operation);
        if (!operation || !isRuled(operation)) return [];
        if (!isRegular(exchange) && !anywhere) return [];
        const verdict = judge(exchange, operation);
        if (!verdict) return [];
        return [{ requirement: rule, operation: operation.id, exchanges: [exchange.id], verdict }];
      }),
    );
}

/** Whether a rule holds is read from whole field tables, which is too slow to do for every answer. */
function appliesOnce(rule: RequirementId): (operation: Operation) => boolean {
  const known = new Map<Operation, boolean>();
  return (operation) => {
    const applies = known.get(operation) ?? ruleOf(rule)?.appliesTo(operation) === true;
    known.set(operation, applies);
    return applies;
  };
}

/** Returns whether anything of a story came back, so that there is an answer to judge. */
export function hasAnswers(story: Story): boolean {
  return story.exchanges.some((exchange) => exchange.response !== undefined);
}
