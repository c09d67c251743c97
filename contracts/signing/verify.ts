import { createHash, timingSafeEqual } from 'node:crypto';
import type { Members } from '../envelopes/envelope.ts';
import { duplicateKeys } from './raw-members.ts';
import { sign } from './sign.ts';
import type { SignatureProfile } from './signature-profile.ts';

/**
 * Tells whether `given` is the signature of `members`, compared in constant time whatever its length. A message with a
 * first-level key twice never verifies: two readers would take different values from it.
 */
export function verify(profile: SignatureProfile, members: Members, secret: string, given: string): boolean {
  const isSame = areEqual(sign(profile, members, secret), given);
  return isSame && duplicateKeys(members).length === 0;
}

// Digests have one length, so that timingSafeEqual cannot throw and the length of `given` tells nothing.
function areEqual(left: string, right: string): boolean {
  return timingSafeEqual(fingerprint(left), fingerprint(right));
}

function fingerprint(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
