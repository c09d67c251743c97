import type { JsonObject, Members } from '../../contracts/envelopes/envelope.ts';
import type { Outcome } from '../answers/answer-writer.ts';
import type { FaultHooks } from '../fault.ts';
import type { Incoming } from '../rules/incoming.ts';

/** What a member of an answer shall be instead: JSON text, or undefined to leave it out. */
export type MemberChange = (
  json: string | undefined,
  incoming: Incoming,
  outcome: Outcome,
) => string | undefined;

/** Returns members with one of them changed, in its place; one that was not there comes last. */
export function withMember(members: Members, key: string, json: string | undefined): Members {
  if (json === undefined) return members.filter(([name]) => name !== key);
  if (members.some(([name]) => name === key))
    return members.map((member) => (member[0] === key ? [key, json] : member));
  return [...members, [key, json]];
}

/** Returns the JSON text of a member, undefined where there is none. */
export function memberOf(members: Members, key: string): string | undefined {
  return members.find(([name]) => name === key)?.[1];
}

/** Changes one member of every answer. */
export function changedMember(key: string, change: MemberChange): NonNullable<FaultHooks['answer']> {
  return (members, incoming, outcome) => {
    const before = memberOf(members, key);
    return withMember(members, key, change(before, incoming, outcome));
  };
}

/** Changes the content of what these operations accept; none named: of all. */
export function changedContent(
  operations: readonly string[],
  change: (content: JsonObject, incoming: Incoming) => JsonObject,
): NonNullable<FaultHooks['outcome']> {
  return (outcome, incoming) => {
    const isMeant = operations.length === 0 || operations.includes(incoming.call.operation.id);
    if (outcome.kind !== 'accepted' || !isMeant) return outcome;
    return { ...outcome, content: change(outcome.content, incoming) };
  };
}

/** Changes a field of an object where it is there. */
export function withField(
  object: JsonObject,
  field: string,
  change: (value: unknown) => unknown,
): JsonObject {
  return Object.hasOwn(object, field) ? { ...object, [field]: change(object[field]) } : object;
}

/** Returns an object without a field. */
export function withoutField(object: JsonObject, field: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== field));
}

/** Returns an amount moved by some fen, as text where it was text; what is no amount stays. */
export function movedByFen(value: unknown, fen: number): unknown {
  if (typeof value === 'number') return (Math.round(value * 100) + fen) / 100;
  const isAmount = typeof value === 'string' && /^\d+\.\d\d$/.test(value);
  return isAmount ? ((Math.round(Number(value) * 100) + fen) / 100).toFixed(2) : value;
}
