import { createHmac, timingSafeEqual } from 'node:crypto';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { isJsonObject } from '../systems/read-content.ts';

/** Why a token does not count. */
export type TokenFlaw = 'malformed' | 'signature' | 'expired';

/** What a token says, or what is wrong with it. */
export type TokenReading =
  | { readonly isValid: true; readonly claims: JsonObject }
  | { readonly isValid: false; readonly flaw: TokenFlaw };

const header = encode(JSON.stringify({ alg: 'HS256', typ: 'JWT' }));

/** Returns a JSON Web Token (RFC 7519) signed with HMAC SHA-256; `claims` has its times in seconds. */
export function signToken(claims: JsonObject, key: string): string {
  const body = `${header}.${encode(JSON.stringify(claims))}`;
  return `${body}.${signatureOf(body, key).toString('base64url')}`;
}

/** Reads a token as of `now` (milliseconds): signed with this key, by this algorithm, and not expired. */
export function readToken(token: string, key: string, now: number): TokenReading {
  const [head, payload, signature, ...more] = token.split('.');
  if (head === undefined || payload === undefined || signature === undefined || more.length > 0)
    return flawed('malformed');
  // Only the header that was signed with counts: a token may not choose its own algorithm.
  if (head !== header || !isSame(signatureOf(`${head}.${payload}`, key), Buffer.from(signature, 'base64url')))
    return flawed('signature');
  const claims = parse(payload);
  if (claims === undefined || typeof claims.exp !== 'number') return flawed('malformed');
  return now >= claims.exp * 1000 ? flawed('expired') : { isValid: true, claims };
}

function flawed(flaw: TokenFlaw): TokenReading {
  return { isValid: false, flaw };
}

function parse(payload: string): JsonObject | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return isJsonObject(claims) ? claims : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function signatureOf(body: string, key: string): Buffer {
  return createHmac('sha256', key).update(body).digest();
}

function isSame(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

function encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}
