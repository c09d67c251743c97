import type { JsonObject, Members } from '../../contracts/envelopes/envelope.ts';

/** Returns the members of an object as JSON texts, in its own order; members that are undefined are left out. */
export function objectMembers(object: JsonObject): Members {
  return Object.entries(object).flatMap(([key, value]) => {
    const json: string | undefined = JSON.stringify(value);
    return json === undefined ? [] : [[key, json] as const];
  });
}
