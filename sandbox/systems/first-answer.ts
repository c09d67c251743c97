import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { Refused } from '../refusal.ts';
import type { Call } from './call.ts';
import { readText } from './read-content.ts';

/**
 * Does work once for an orderId: whoever asks again with it gets the first answer, whatever else has changed. Another
 * member's number is refused, so that nobody is shown what is not theirs.
 */
export function answerOnce(call: Call, memberId: string, work: () => JsonObject): JsonObject {
  const orderId = readText(call.content, 'orderId') ?? '';
  if (orderId === '') return work();
  const { firstAnswers } = call.world.tables;
  const key = `${call.operation.id}/${call.app.appId}/${orderId}`;
  const first = firstAnswers.get(key);
  if (first !== undefined && first.memberId !== memberId) throw new Refused('number-used', 'orderId');
  if (first !== undefined) return first.content;
  const content = work();
  firstAnswers.set(key, { memberId, content });
  return content;
}
