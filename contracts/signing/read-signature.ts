import type { SignatureReading } from '../../schemas/types/record.ts';
import type { Members } from '../envelopes/envelope.ts';
import { duplicateKeys, memberJson, readMembers } from './raw-members.ts';
import { sign } from './sign.ts';
import { signatureBase } from './signature-base.ts';
import type { SignatureProfile } from './signature-profile.ts';
import { verify } from './verify.ts';

/** Stands for the secret wherever a signature base is shown. */
export const secretMask = '***';

/**
 * Verifies the signature of a message over its exact bytes, under the first of `profiles` that fits, and returns what
 * was found with the secret masked. `unreadable`: the message, or its `sign`, cannot be read, a first-level key stands
 * twice, or no profile is known. `sign` null or empty counts as absent.
 */
export function readSignature(
  profiles: readonly SignatureProfile[],
  message: Uint8Array | string,
  secret: string,
): SignatureReading {
  const reading = readMembers(message);
  if (reading.form === 'malformed') return { outcome: 'unreadable' };
  const { members } = reading;
  const json = memberJson(members, 'sign');
  if (json === undefined || json === 'null' || json === '""') return { outcome: 'absent' };
  const [first] = profiles;
  if (first === undefined || !json.startsWith('"') || duplicateKeys(members).length > 0) {
    return { outcome: 'unreadable' };
  }
  const given: string = JSON.parse(json);
  const fitting = profiles.find((profile) => verify(profile, members, secret, given));
  return fitting === undefined
    ? mismatch(first, profiles, { members, secret, given })
    : { outcome: 'verified', profile: fitting.id, base: signatureBase(fitting, members, secretMask) };
}

function mismatch(
  first: SignatureProfile,
  profiles: readonly SignatureProfile[],
  message: { readonly members: Members; readonly secret: string; readonly given: string },
): SignatureReading {
  return {
    outcome: 'mismatch',
    given: message.given,
    computed: sign(first, message.members, message.secret),
    base: signatureBase(first, message.members, secretMask),
    profiles: profiles.map((profile) => profile.id),
  };
}
