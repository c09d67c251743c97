import type { IncomingMessage } from 'node:http';

/** A request's body, or why it was not read to its end. */
export type BodyReading =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'aborted' };

/** Reads a body of at most `limit` bytes and hands it on; of a longer one nothing is kept. */
export function readBody(
  request: IncomingMessage,
  limit: number,
  done: (reading: BodyReading) => void,
): void {
  // Called once: what comes after the first end of a body is of no interest.
  let isDone = false;
  const finish = (reading: BodyReading) => {
    if (!isDone) done(reading);
    isDone = true;
  };
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    finish({ kind: 'too-large' });
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else {
      chunks.length = 0;
      finish({ kind: 'too-large' });
    }
  });
  request.on('end', () => finish({ kind: 'whole', bytes: joined(chunks, length) }));
  // `close` without `end`: the client went away, or was too slow and was cut off.
  request.on('close', () => finish({ kind: 'aborted' }));
  request.on('error', () => finish({ kind: 'aborted' }));
}

function joined(chunks: readonly Buffer[], length: number): Buffer {
  const [first, ...others] = chunks;
  return first !== undefined && others.length === 0 ? first : Buffer.concat(chunks, length);
}
