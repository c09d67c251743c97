import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { FaultHooks } from '../fault.ts';
import { type RefusalReason, Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';

type BehaviourHook = NonNullable<FaultHooks['behaviour']>;

/** Serves these operations otherwise; `usual` does what they do. */
export function servedOtherwise(
  operations: readonly string[],
  serve: (call: Call, usual: (call: Call) => JsonObject) => JsonObject,
): BehaviourHook {
  return (behaviour, operation) =>
    operations.includes(operation)
      ? { ...behaviour, serve: (call) => serve(call, behaviour.serve) }
      : behaviour;
}

/** Does something to the world before these operations are served, so that they find it otherwise. */
export function preparedBy(operations: readonly string[], prepare: (call: Call) => void): BehaviourHook {
  return servedOtherwise(operations, (call, usual) => {
    prepare(call);
    return usual(call);
  });
}

/** Lets operations read another content than was sent. */
export function readAs(
  operations: readonly string[],
  change: (content: JsonObject, call: Call) => JsonObject,
): NonNullable<FaultHooks['call']> {
  return (call) =>
    operations.includes(call.operation.id) ? { ...call, content: change(call.content, call) } : call;
}

/** Answers something instead of a refusal for this reason; what the refused call changed until then stays. */
export function answeredInstead(
  operations: readonly string[],
  reason: RefusalReason,
  answer: (call: Call) => JsonObject,
): BehaviourHook {
  return servedOtherwise(operations, (call, usual) => {
    try {
      return usual(call);
    } catch (error) {
      if (error instanceof Refused && error.refusal.reason === reason) return answer(call);
      throw error;
    }
  });
}
