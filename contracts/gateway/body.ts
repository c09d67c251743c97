import type { Body } from '../../schemas/types/record.ts';
import { decodeUtf8 } from '../signing/raw-members.ts';

/** Returns exact bytes as a record holds them: as text where they are UTF-8, in base64 otherwise. */
export function bodyOf(bytes: Uint8Array): Body {
  const text = decodeUtf8(bytes);
  return text === undefined
    ? { encoding: 'base64', value: Buffer.from(bytes).toString('base64'), bytes: bytes.length }
    : { encoding: 'utf8', value: text, bytes: bytes.length };
}

/** Returns the bytes of a recorded body; where it is masked they are not what was on the wire. */
export function bytesOf(body: Body): Buffer {
  return Buffer.from(body.value, body.encoding);
}
