import type { Exchange } from '../../schemas/types/record.ts';
import { bytesOf } from './body.ts';
import { decodeContent } from './content-coding.ts';

/**
 * Returns the bytes an answer is read from: the body with its content coding undone, or as it came where that is not
 * possible (reading it then says what is wrong). Undefined where there is no response.
 */
export function decodedBody(exchange: Pick<Exchange, 'response'>): Buffer | undefined {
  if (exchange.response === undefined) return undefined;
  const { headers, body } = exchange.response;
  const bytes = bytesOf(body);
  return decodeContent(headers, bytes) ?? bytes;
}

/** Returns whether the content coding that an answer names, if any, can be undone; true where there is no response. */
export function isDecodable({ response }: Pick<Exchange, 'response'>): boolean {
  if (response === undefined || !response.headers.some(([name]) => isContentEncoding(name))) return true;
  return decodeContent(response.headers, bytesOf(response.body)) !== undefined;
}

function isContentEncoding(name: string): boolean {
  return name.toLowerCase() === 'content-encoding';
}
