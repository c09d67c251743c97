import type { Exchange } from '../../schemas/types/record.ts';
import { operationOf } from './operation-of.ts';

/** Longer bodies than any documented message may be turned away unread (in bytes). */
const longestBody = 1_000_000;

const utf8Json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

/**
 * Returns whether a request travelled as documented: then whatever comes back is the agreed message. One that came by
 * another method, type or coding may be turned away by whatever stands before the interface, in its own words.
 */
export function isRegular(exchange: Exchange): boolean {
  const known = regular.get(exchange) ?? travelledAsDocumented(exchange);
  regular.set(exchange, known);
  return known;
}

// Every check asks it of every exchange.
const regular = new WeakMap<Exchange, boolean>();

function travelledAsDocumented({ operation, request }: Exchange): boolean {
  const header = (name: string) => request.headers.find(([known]) => known.toLowerCase() === name)?.[1];
  return (
    request.method === (operationOf(operation)?.method ?? request.method) &&
    utf8Json.test(header('content-type') ?? '') &&
    header('content-encoding') === undefined &&
    request.body.bytes <= longestBody
  );
}
