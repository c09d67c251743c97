import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from 'node:zlib';
import type { Header } from '../../schemas/types/record.ts';

/** A compressed answer may grow to this many bytes; more is treated as not decodable. */
export const maxDecodedBytes = 16 * 1024 * 1024;

interface Coding {
  readonly decode: (bytes: Uint8Array) => Buffer;
  readonly encode: (bytes: Uint8Array) => Buffer;
}

const limit = { maxOutputLength: maxDecodedBytes };
const gzip: Coding = { decode: (bytes) => gunzipSync(bytes, limit), encode: (bytes) => gzipSync(bytes) };

/** Content codings of RFC 9110, section 8.4.1, and brotli (RFC 7932). */
const codings: Readonly<Record<string, Coding>> = {
  gzip,
  'x-gzip': gzip,
  deflate: { decode: (bytes) => inflateSync(bytes, limit), encode: (bytes) => deflateSync(bytes) },
  br: { decode: (bytes) => brotliDecompressSync(bytes, limit), encode: (bytes) => brotliCompressSync(bytes) },
  identity: { decode: (bytes) => Buffer.from(bytes), encode: (bytes) => Buffer.from(bytes) },
};

/** Returns whether a compressed answer would grow beyond all bounds: it is not decoded, and not kept as one. */
export function isBomb(headers: readonly Header[], bytes: Uint8Array): boolean {
  const applied = codingsOf(headers) ?? [];
  if (applied.length === 0) return false;
  try {
    applied.reduceRight((current: Buffer, coding) => coding.decode(current), Buffer.from(bytes));
    return false;
  } catch (error) {
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  }
}

/**
 * Returns the bytes with the codings of `content-encoding` undone, or undefined where one of them is unknown or the
 * bytes are not coded so.
 */
export function decodeContent(headers: readonly Header[], bytes: Uint8Array): Buffer | undefined {
  const applied = codingsOf(headers);
  if (applied === undefined) return undefined;
  try {
    return applied.reduceRight((current: Buffer, coding) => coding.decode(current), Buffer.from(bytes));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Returns the bytes coded as `content-encoding` says; its codings must be known. */
export function encodeContent(headers: readonly Header[], bytes: Uint8Array): Buffer {
  return (codingsOf(headers) ?? []).reduce(
    (current: Buffer, coding) => coding.encode(current),
    Buffer.from(bytes),
  );
}

function codingsOf(headers: readonly Header[]): readonly Coding[] | undefined {
  const names = headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = names.flatMap((name) => (Object.hasOwn(codings, name) ? [codings[name]] : []));
  const applied = known.filter((coding) => coding !== undefined);
  return applied.length === names.length ? applied : undefined;
}
