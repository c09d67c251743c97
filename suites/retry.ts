import type { Operation } from '../contracts/operation.ts';
import type { Exchange } from '../schemas/types/record.ts';
import type { SendOptions } from './open-story.ts';
import type { RunContext } from './run-context.ts';

/** Too many requests, or no service for now (RFC 6585, RFC 9110): the request was not looked at and may be sent again. */
const askPatience: readonly number[] = [429, 503];

/** What a target that asks for patience and does not say how much is granted, in seconds. */
const usualRest = 1;

/** Outcomes before the request was on its way: it can have had no effect. */
const neverArrived: readonly string[] = ['connect-refused', 'connect-timeout', 'dns-failure'];

/**
 * Resolves, after the rest that the target asks for, whether a request is sent a second time: only where the first one
 * was not looked at, never arrived, or changes nothing. A payment that got no answer is not repeated. Both attempts
 * are in the record.
 */
export async function isWorthAnother(
  { pace, breaker }: Pick<RunContext, 'pace' | 'breaker'>,
  operation: Operation,
  { tamper }: Pick<SendOptions, 'tamper'>,
  first: Exchange,
): Promise<boolean> {
  if (breaker.openedBy(operation) !== undefined) return false;
  if (first.response !== undefined) {
    return askPatience.includes(first.response.status) && pace.rest(restAsked(first));
  }
  // What is odd on purpose may well be cut off on purpose.
  if (tamper !== undefined) return false;
  const outcome = first.transport?.outcome ?? '';
  return neverArrived.includes(outcome) || (outcome === 'reset' && operation.effect === 'reads');
}

/** Returns the seconds that `Retry-After` asks for: a number of them, or a date (RFC 9110, section 10.2.3). */
export function restAsked({ response, at }: Pick<Exchange, 'response' | 'at'>): number {
  const asked = response?.headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1]?.trim();
  if (asked === undefined) return usualRest;
  if (/^\d+$/.test(asked)) return Number(asked);
  const until = Date.parse(asked);
  return Number.isNaN(until) ? usualRest : Math.max(0, (until - Date.parse(at)) / 1000);
}
