import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { readJsonObject } from '../../contracts/envelopes/read-json-object.ts';
import { bytesOf } from '../../contracts/gateway/body.ts';
import type { Exchange } from '../../schemas/types/record.ts';

const requests = new WeakMap<Exchange, JsonObject>();
const unreadable: JsonObject = {};

/** Returns the JSON object an exchange sent; an empty one where its body was deliberately no JSON object. */
export function requestOf(exchange: Exchange): JsonObject {
  const known = requests.get(exchange);
  if (known) return known;
  const reading = readJsonObject(bytesOf(exchange.request.body));
  const request = reading.form === 'object' ? reading.object : unreadable;
  requests.set(exchange, request);
  return request;
}
