import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Exchange, PackedExchange } from '../schemas/types/record.ts';

/** Longest line of an exchange that is written as it is, in UTF-16 code units: whoever opens a record can read it. */
const longestPlain = 8_192;

/** What no exchange comes near, in bytes: an answer is cut off at 4 MiB. A line that claims more is damaged. */
const mostUnpacked = 64 * 1024 * 1024;

/** Returns the line of an exchange as a record holds it: as JSON, or packed where that is long. */
export function renderExchange(exchange: Exchange): string {
  const plain = JSON.stringify(exchange);
  if (plain.length <= longestPlain) return plain;
  const packed: PackedExchange = {
    kind: 'packed',
    deflate: deflateRawSync(Buffer.from(plain, 'utf8')).toString('base64'),
  };
  return JSON.stringify(packed);
}

/** Returns the JSON text of the exchange in a packed line; throws where it is damaged. */
export function unpackExchange({ deflate }: PackedExchange): string {
  const bytes = Buffer.from(deflate, 'base64');
  return inflateRawSync(bytes, { maxOutputLength: mostUnpacked }).toString('utf8');
}
