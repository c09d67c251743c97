import type { Operation } from '../../contracts/operation.ts';
import { type Arrival, errorReply, type Reply } from '../reply.ts';

/** Returns why a request cannot be handed to an operation at all, as an HTTP answer; undefined where it can. */
export function objectionTo({ method, headers }: Arrival, operation: Operation): Reply | undefined {
  if (method !== operation.method) {
    const reply = errorReply(405, `this operation is called with ${operation.method}`);
    return { ...reply, headers: { ...reply.headers, allow: operation.method } };
  }
  if (!isJsonUtf8(String(headers['content-type'] ?? ''))) {
    return errorReply(415, 'the Content-Type is application/json in UTF-8');
  }
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding !== 'identity')
    return errorReply(415, 'the body is sent without coding');
  return undefined;
}

const usualType = 'application/json;charset=UTF-8';

/** The documents ask for `application/json` and UTF-8 (documents 002 and 000); a charset is optional. */
function isJsonUtf8(contentType: string): boolean {
  if (contentType === usualType) return true;
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return type === 'application/json' && (charset === undefined || /^charset="?utf-?8"?$/.test(charset));
}
