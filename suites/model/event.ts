import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { envelopeOf } from '../../contracts/envelopes/envelope-of.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import { answerOf } from '../judging/answer-of.ts';
import { operationOf } from '../judging/operation-of.ts';
import { type Reception, receptionOf } from '../judging/reception.ts';
import { requestOf } from '../judging/request-of.ts';
import { textAt } from './read.ts';

/** What one exchange tells the model. */
export interface Event {
  readonly operation: string;
  readonly step: string;
  readonly exchange: string;
  /** When it was sent, by the run's clock, in milliseconds since the epoch. */
  readonly at: number;
  /** The business fields that were sent. */
  readonly asked: JsonObject;
  readonly result: 'accepted' | 'refused' | 'unknown';
  readonly reception: Reception;
  /** The business fields that came back; empty where nothing did. */
  readonly answer: JsonObject;
  /** Sent together with others, so that nobody knows which came first. */
  readonly isOneOfMany: boolean;
  readonly recorded: Exchange;
}

/** Between the name of steps that are sent at once and the number of each. */
export const together = '#';

const events = new WeakMap<Exchange, Event>();

/** Returns what an exchange tells the model. */
export function eventOf(exchange: Exchange): Event {
  const made = events.get(exchange);
  if (made) return made;
  const event = readEvent(exchange);
  events.set(exchange, event);
  return event;
}

function readEvent(exchange: Exchange): Event {
  const { operation, step, id, at } = exchange;
  const request = requestOf(exchange);
  const kind = operationOf(operation)?.envelope;
  const isWrapped = kind !== undefined && envelopeOf(kind).kind.startsWith('paas');
  const reception = receptionOf(exchange);
  const answer = answerOf(exchange);
  return {
    operation,
    step,
    exchange: id,
    at: Date.parse(at),
    asked: isWrapped ? ((request.content as JsonObject | undefined) ?? {}) : request,
    result: resultOf(exchange, reception),
    reception,
    answer: answer?.form === 'envelope' ? (answer.content ?? answer.message) : {},
    isOneOfMany: step.includes(together),
    recorded: exchange,
  };
}

function resultOf(exchange: Exchange, reception: Reception): Event['result'] {
  // What the gateway tells has happened, whatever the merchant replies; so has what somebody did beside it.
  if (operationOf(exchange.operation)?.isOutbound === true) return 'accepted';
  if (exchange.operation.startsWith('control.'))
    return exchange.response?.status === 200 ? 'accepted' : 'refused';
  if (reception.kind === 'accepted') return 'accepted';
  if (reception.kind === 'rejected') return 'refused';
  const answer = answerOf(exchange);
  // Asked again too soon is an answer like any other: nothing was done.
  const isRefused = reception.kind === 'busy' && answer?.form === 'envelope' && answer.isSuccess === false;
  return isRefused ? 'refused' : 'unknown';
}

/** Returns the number of a trade, a card or whatever else a request names, under the first of these names. */
export function namedIn({ asked }: Event, ...names: readonly string[]): string | undefined {
  return names.map((name) => textAt(asked, name)).find((text) => text !== undefined);
}
