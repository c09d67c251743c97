import { timingSafeEqual } from 'node:crypto';
import type { Members } from '../envelopes/envelope.ts';
import { duplicateKeys } from './raw-members.ts';
import { sign } from './sign.ts';
import type { SignatureProfile } from './signature-profile.ts';

/**
 * Tells whether `given` is the signature of `members`, compared in constant time. A message with a
 * first-level key twice never verifies: two readers would take different values from it.
 */
export function verify(profile: SignatureProfile, members: Members, secret: string, given: string): boolean {
  const isSame = areEqual(sign(profile, members, secret), given);
  return isSame && duplicateKeys(members).length === 0;
}

// How long a digest is everybody knows; `timingSafeEqual` throws where lengths differ.
function areEqual(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected, 'utf8'), Buffer.from(given, 'utf8')];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
