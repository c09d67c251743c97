import type { Answer } from '../../contracts/envelopes/envelope.ts';
import { envelopeOf } from '../../contracts/envelopes/envelope-of.ts';
import { decodedBody } from '../../contracts/gateway/decoded-body.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import { operationOf } from './operation-of.ts';

// Every check reads the same answers; an exchange never changes, so reading it once is enough.
const answers = new WeakMap<Exchange, Answer>();

/** Returns an exchange's answer as its operation's envelope reads it; undefined where there is none. */
export function answerOf(exchange: Exchange): Answer | undefined {
  const known = answers.get(exchange);
  if (known) return known;
  const operation = operationOf(exchange.operation);
  const bytes = decodedBody(exchange);
  if (!operation || !bytes) return undefined;
  const answer = envelopeOf(operation.envelope).readAnswer(bytes);
  answers.set(exchange, answer);
  return answer;
}
