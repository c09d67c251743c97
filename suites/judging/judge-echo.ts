import type { Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { sameText } from '../../schemas/text.ts';
import type { Judgement, Story } from '../check.ts';
import { answerOf } from './answer-of.ts';
import { judgeRule } from './judge-rule.ts';
import { requestOf } from './request-of.ts';
import { failed, passed } from './verdict.ts';

/** Returns a judge of whether answers carry a first-level member of their request; `optional`: they may leave it out, `only`: where it holds this. */
export function judgeEcho(
  rule: RequirementId,
  member: string,
  { optional = false, only }: { readonly optional?: boolean; readonly only?: string } = {},
): (story: Story) => readonly Judgement[] {
  return judgeRule(rule, (exchange, operation) => {
    const answer = answerOf(exchange);
    const sent = requestOf(exchange)[member];
    if (answer?.form !== 'envelope' || !canBeEchoed(sent, operation, member)) return undefined;
    const given = answer.message[member];
    if (only !== undefined && sent !== only) return undefined;
    if (optional && (given === undefined || given === null || given === '')) return undefined;
    return given === sent
      ? passed
      : failed(sameText(sent), sameText(JSON.stringify(given) ?? 'undefined'), `response/${member}`);
  });
}

// A member that was deliberately left out, emptied, mistyped or made too long cannot be asked back.
function canBeEchoed(sent: unknown, operation: Operation, member: string): sent is string {
  if (typeof sent !== 'string' || sent === '') return false;
  const { maxLength, enum: listed } = operation.schema.$defs.request.properties?.[member] ?? {};
  const isListed = listed === undefined || listed.includes(sent);
  return isListed && (maxLength === undefined || [...sent].length <= maxLength);
}
