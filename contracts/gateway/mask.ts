import type { Body, Header } from '../../schemas/types/record.ts';
import { secretMask } from '../signing/read-signature.ts';
import type { Target } from '../target.ts';
import { bodyOf } from './body.ts';
import { decodeContent, encodeContent } from './content-coding.ts';
import { concealDisguised } from './disguised-secrets.ts';
import { secretPattern } from './secret-pattern.ts';

/** Replaces secrets wherever an exchange is written. */
export interface Mask {
  text(value: string): string;
  headers(headers: readonly Header[]): Header[];
  /** `headers` are those of the same message: a secret inside compressed bytes is found too. */
  body(bytes: Uint8Array, headers: readonly Header[]): Body;
}

/** Returns a mask for these secrets, plainly written or in any of the known encodings. */
export function createMask(secrets: readonly string[]): Mask {
  const pattern = secretPattern(secrets);
  const conceal = concealDisguised(secrets, secretMask);
  // Byte strings, so that text in any encoding and text in none are searched alike.
  const maskBytes = (bytes: Buffer) => {
    const written = bytes.toString('latin1');
    const masked = conceal(written.replace(pattern, secretMask));
    // Nearly always there is nothing to hide, and then no bytes need be written anew.
    return masked === written ? bytes : Buffer.from(masked, 'latin1');
  };
  const text = (value: string) => {
    const bytes = Buffer.from(value, 'utf8');
    const masked = maskBytes(bytes);
    return masked === bytes ? bytes.toString('utf8') : masked.toString('utf8');
  };
  const short = remembered(text);
  return {
    text: (value) => (value.length <= longestShort ? short(value) : text(value)),
    headers: (headers) =>
      headers.map(
        ([name, value]): Header => [name, value.length <= longestShort ? short(value) : text(value)],
      ),
    body: (bytes, headers) => {
      const decoded = decodeContent(headers, bytes) ?? Buffer.from(bytes);
      const found = maskBytes(decoded);
      if (found === decoded || found.equals(decoded)) return bodyOf(bytes);
      const masked = withTextForNumbers(found);
      const written = decoded.equals(bytes) ? masked : encodeContent(headers, masked);
      return { ...bodyOf(written), bytes: bytes.length, isMasked: true };
    },
  };
}

/** Addresses and headers are the same from exchange to exchange; in UTF-16 code units. */
const longestShort = 200;

/** How many masked texts are kept; then all are forgotten, since few of the rest come again. */
const mostRemembered = 1_000;

function remembered(mask: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const masked = mask(text);
    known.set(text, masked);
    return masked;
  };
}

/** A number that was a secret becomes a text, so that the message stays JSON. */
function withTextForNumbers(masked: Buffer): Buffer {
  const isAlone = /(?<=[:[,]\s*)\*\*\*(?=\s*[,}\]])/g;
  return Buffer.from(masked.toString('latin1').replace(isAlone, `"${secretMask}"`), 'latin1');
}

/** Returns everything in a target that must never be written: the signing secret, the secrets of its test data, and phone numbers. */
export function secretsOf(target: Target): readonly string[] {
  const { cards = [], coupons = [], ecoupons = [], looseVouchers = [], heldVouchers = [] } = target.data;
  const ofData = [...cards, ...coupons, ...ecoupons, ...looseVouchers, ...heldVouchers].flatMap(
    ({ secret }) => (secret === undefined ? [] : [secret]),
  );
  const { cashierToken = '', otherApp, members = [] } = target.data;
  const phones = members.flatMap(({ phoneNumber }) => phoneNumber ?? []);
  const ofApps = [target.secret, otherApp?.secret ?? ''];
  return [...new Set([...ofApps, cashierToken, ...phones, ...ofData])].filter((secret) => secret !== '');
}
