import { envelopeOf } from '../../contracts/envelopes/envelope-of.ts';
import { composeRequest } from '../../contracts/gateway/compose-request.ts';
import { signedMessage } from '../../contracts/gateway/signed-message.ts';
import { seededIds } from '../../contracts/ids.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { RequestDraft } from '../case.ts';
import { specimenClock } from './specimen.ts';

/** The secret specimen requests are signed with; it opens nothing. */
export const specimenSecret = 'D6954F665B12A4318DF2DE43082858DE';

/** Returns the bytes of a request as the gateway client would send them for some app. */
export function composedBytes(
  operation: Operation,
  { content, tamper, lang = 'zh_CN' }: RequestDraft,
): Uint8Array {
  const members = composeRequest(operation, content, {
    appId: 'ebuyde43082858d1',
    timestamp: specimenClock.now(),
    lang,
    // Not those of the story, whose next uuid may be what the draft itself puts in.
    ids: seededIds(99, specimenClock, 'sample'),
  });
  return signedMessage(envelopeOf(operation.envelope), members, specimenSecret, tamper).body;
}

/** Returns a request as it is sent, parsed. */
export function composedRequest(operation: Operation, draft: RequestDraft): unknown {
  return JSON.parse(Buffer.from(composedBytes(operation, draft)).toString('utf8'));
}
