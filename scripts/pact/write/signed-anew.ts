import { createHash } from 'node:crypto';
import type { JsonObject, Members } from '../../../contracts/envelopes/envelope.ts';
import { envelopeOf } from '../../../contracts/envelopes/envelope-of.ts';
import { messageJson } from '../../../contracts/envelopes/members-json.ts';
import { newUuid } from '../../../contracts/gateway/compose-request.ts';
import { seededIds } from '../../../contracts/ids.ts';
import type { Operation } from '../../../contracts/operation.ts';
import { sampleGiven } from '../../../contracts/pacts/given-paths.ts';
import { pactApp } from '../../../contracts/pacts/http-interaction.ts';
import { paas } from '../../../contracts/signing/paas-profile.ts';
import { sign as signMembers } from '../../../contracts/signing/sign.ts';

/**
 * Returns a request of the integrator as an example: with a uuid, a timestamp and a signature that depend on nothing but
 * its fields, so that the same traffic gives the same pact. What was not in the request is not added.
 */
export function signedAnew(operation: Operation, message: JsonObject, sign: string | undefined): JsonObject {
  const { clock } = sampleGiven();
  const seed = createHash('sha256')
    .update(`${operation.id} ${Object.keys(message).join()}`)
    .digest()
    .readInt32BE(0);
  const anew: JsonObject = {
    uuid: newUuid(operation, seededIds(seed, clock, 'pact00')),
    timestamp: clock.now(),
  };
  const replaced = Object.fromEntries(
    Object.entries(message).map(([name, value]) => [name, Object.hasOwn(anew, name) ? anew[name] : value]),
  );
  if (!envelopeOf(operation.envelope).isSigned || !Object.hasOwn(message, 'sign')) return replaced;
  const members: Members = Object.entries(replaced)
    .filter(([name]) => name !== 'sign')
    .map(([name, value]) => [name, JSON.stringify(value)]);
  const signature = sign ?? signMembers(paas, members, pactApp.secret);
  return JSON.parse(messageJson([...members, ['sign', JSON.stringify(signature)]]));
}
