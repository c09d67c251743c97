import { hash } from 'node:crypto';
import type { Members } from '../envelopes/envelope.ts';
import { signatureBase } from './signature-base.ts';
import type { SignatureProfile } from './signature-profile.ts';

/** Returns the signature of `members` as a hex digest over the UTF-8 bytes of the signature base. */
export function sign(profile: SignatureProfile, members: Members, secret: string): string {
  return digestOf(profile, signatureBase(profile, members, secret));
}

/** Returns the hex digest of a signature base, in the profile's letter case. */
export function digestOf(profile: SignatureProfile, base: string): string {
  const hex = hash(profile.digest, base, 'hex');
  return profile.output === 'upper-hex' ? hex.toUpperCase() : hex;
}
