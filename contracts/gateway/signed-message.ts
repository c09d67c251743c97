import type { Envelope, Members } from '../envelopes/envelope.ts';
import { messageJson } from '../envelopes/members-json.ts';
import { paas } from '../signing/paas-profile.ts';
import { secretMask } from '../signing/read-signature.ts';
import { sign } from '../signing/sign.ts';
import { signatureBase } from '../signing/signature-base.ts';
import type { Tamper } from './gateway.ts';

/** The bytes of a request and, where it is signed, its signature base with the secret masked. */
export interface SignedMessage {
  readonly body: Uint8Array;
  readonly base: string | undefined;
}

/** Signs composed members and writes them down; each part of `tamper` is applied at the moment it names. */
export function signedMessage(
  envelope: Envelope,
  composed: Members,
  secret: string,
  tamper: Tamper = {},
): SignedMessage {
  const members = tamper.members?.(composed) ?? composed;
  const signature = envelope.isSigned ? signatureOf(members, secret, tamper) : undefined;
  const signed: Members =
    signature === undefined ? members : [...members, ['sign', JSON.stringify(signature)]];
  const bytes = Buffer.from(messageJson(signed), 'utf8');
  return {
    body: tamper.body?.(bytes) ?? bytes,
    base: signature === undefined ? undefined : signatureBase(paas, members, secretMask),
  };
}

function signatureOf(members: Members, secret: string, tamper: Tamper): string | undefined {
  const key = tamper.secret ?? secret;
  const signature = tamper.signWith?.(members, key) ?? sign(paas, members, key);
  return tamper.sign === undefined ? signature : tamper.sign(signature);
}
