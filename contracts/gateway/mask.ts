import type { Body, Header } from '../../schemas/types/record.ts';
import { secretMask } from '../signing/read-signature.ts';
import type { Target } from '../target.ts';
import { bodyOf } from './body.ts';
import { decodeContent, encodeContent } from './content-coding.ts';
import { secretPattern } from './secret-pattern.ts';

/** Replaces secrets wherever an exchange is written. */
export interface Mask {
  text(value: string): string;
  headers(headers: readonly Header[]): Header[];
  /** `headers` are those of the same message: a secret inside compressed bytes is found too. */
  body(bytes: Uint8Array, headers: readonly Header[]): Body;
}

/** Returns a mask for these secrets in their raw, URL-encoded, JSON-escaped, base64 and hex forms. */
export function createMask(secrets: readonly string[]): Mask {
  const pattern = secretPattern(secrets);
  // Byte strings, so that text in any encoding and text in none are searched alike.
  const maskBytes = (bytes: Uint8Array) =>
    Buffer.from(Buffer.from(bytes).toString('latin1').replace(pattern, secretMask), 'latin1');
  const text = (value: string) => maskBytes(Buffer.from(value, 'utf8')).toString('utf8');
  return {
    text,
    headers: (headers) => headers.map(([name, value]): Header => [name, text(value)]),
    body: (bytes, headers) => {
      const decoded = decodeContent(headers, bytes) ?? Buffer.from(bytes);
      const masked = maskBytes(decoded);
      if (masked.equals(decoded)) return bodyOf(bytes);
      const written = decoded.equals(bytes) ? masked : encodeContent(headers, masked);
      return { ...bodyOf(written), bytes: bytes.length, isMasked: true };
    },
  };
}

/** Returns everything in a target that must never be written: the signing secret and the secrets of its test data. */
export function secretsOf(target: Target): readonly string[] {
  const { cards = [], coupons = [], ecoupons = [], looseVouchers = [], heldVouchers = [] } = target.data;
  const ofData = [...cards, ...coupons, ...ecoupons, ...looseVouchers, ...heldVouchers].flatMap(
    ({ secret }) => (secret === undefined ? [] : [secret]),
  );
  const token = target.data.cashierToken ?? '';
  return [...new Set([target.secret, token, ...ofData])].filter((secret) => secret !== '');
}
