import type { Tamper } from '../contracts/gateway/gateway.ts';
import type { Operation } from '../contracts/operation.ts';
import type { Exchange } from '../schemas/types/record.ts';
import { isWithheld } from './withheld.ts';

/** Keeps a run from waiting, request after request, for a target that does not answer. */
export interface Breaker {
  /** Takes in what became of a request; what is odd on purpose says nothing about the target. */
  note(operation: Operation, exchange: Exchange, tamper: Tamper | undefined): void;
  /** Returns why nothing of an operation is sent any more, or undefined where it is. */
  openedBy(operation: Operation): string | undefined;
}

/** Requests in a row without an answer after which an operation is dead. */
const requestsToDie = 3;

/** Dead operations in a row after which the target is. */
const operationsToOpen = 3;

/** What a proxy answers when nothing behind it does (RFC 9110). */
const proxyStatuses: readonly number[] = [407, 502, 503, 504, 511];

/**
 * Returns the breaker of one run. An operation that leaves three requests in a row unanswered is dead: nothing more of it
 * is sent. Three dead operations with no answer between them, and nothing is sent at all.
 */
export function createBreaker(): Breaker {
  const unanswered = new Map<string, number>();
  const dead = new Set<string>();
  let inRow: readonly string[] = [];
  const isOpen = () => inRow.length >= operationsToOpen;
  return {
    note: ({ id }, exchange, tamper) => {
      if (isWithheld(exchange) || isOpen()) return;
      if (!isDead(exchange)) {
        unanswered.delete(id);
        if (!dead.has(id)) inRow = [];
        return;
      }
      if (isOdd(tamper)) return;
      const count = (unanswered.get(id) ?? 0) + 1;
      unanswered.set(id, count);
      if (count < requestsToDie || dead.has(id)) return;
      dead.add(id);
      inRow = [...inRow, id];
    },
    openedBy: ({ id }) => {
      if (isOpen()) return `breaker: ${inRow.join(', ')} did not answer`;
      return dead.has(id) ? `breaker: ${id} did not answer ${requestsToDie} times in a row` : undefined;
    },
  };
}

/** Half an answer, too much of one or one that is no HTTP comes from something that lives. */
const lifeSigns: readonly string[] = ['incomplete', 'too-large', 'protocol-error'];

function isDead({ response, transport }: Exchange): boolean {
  if (response !== undefined) return proxyStatuses.includes(response.status);
  return transport !== undefined && !lifeSigns.includes(transport.outcome);
}

function isOdd(tamper: Tamper | undefined): boolean {
  if (tamper === undefined) return false;
  const { body, headers, method, tls } = tamper;
  return [body, headers, method, tls].some((part) => part !== undefined);
}
