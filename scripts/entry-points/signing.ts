/** Signing and verifying messages of the gateway: pure functions over the text that was sent or received. */
export type { Members } from '../../contracts/envelopes/envelope.ts';
export {
  paas,
  paasObjectsAsSent,
  paasStringsQuoted,
  signatureProfiles,
} from '../../contracts/signing/paas-profile.ts';
export { type MembersReading, readMembers } from '../../contracts/signing/raw-members.ts';
export { sign } from '../../contracts/signing/sign.ts';
export { signatureBase } from '../../contracts/signing/signature-base.ts';
export type {
  SignatureProfile,
  UndocumentedChoice,
  ValueRendering,
} from '../../contracts/signing/signature-profile.ts';
export { verify } from '../../contracts/signing/verify.ts';
