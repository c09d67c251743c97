import { connect } from 'node:net';

/** What became of requests that were all sent. */
export interface SentAll {
  readonly seconds: number;
  readonly refused: number;
  readonly sample: string;
}

/** Sends requests over so many connections, each connection its next one when the last was answered. */
export async function sendAll(
  requests: readonly Buffer[],
  port: number,
  connections: number,
): Promise<SentAll> {
  const queue = requests[Symbol.iterator]();
  const start = performance.now();
  const results = await Promise.all(Array.from({ length: connections }, () => sendOver(queue, port)));
  const seconds = (performance.now() - start) / 1000;
  const refused = results.reduce((sum, result) => sum + result.refused, 0);
  return { seconds, refused, sample: results[0]?.sample ?? '' };
}

const success = Buffer.from('"success":true');

/** A client as lean as can be, so that the load generator leaves the machine to the server. */
function sendOver(queue: Iterator<Buffer>, port: number): Promise<{ refused: number; sample: string }> {
  return new Promise((resolve, reject) => {
    let refused = 0;
    let sample = '';
    let pending: Buffer | undefined;
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const sendNext = () => {
      const next = queue.next();
      if (next.done !== true) socket.write(next.value);
      else socket.end(() => resolve({ refused, sample }));
    };
    socket.on('connect', sendNext);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      const bytes = pending === undefined ? chunk : Buffer.concat([pending, chunk]);
      const body = wholeBody(bytes);
      pending = body === undefined ? bytes : undefined;
      if (body === undefined) return;
      if (!body.includes(success)) refused += 1;
      if (sample === '') sample = body.toString('utf8');
      sendNext();
    });
  });
}

/** Returns the body of an answer that has come to its end; undefined while it has not. */
function wholeBody(bytes: Buffer): Buffer | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const length = /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, headEnd))?.[1];
  const body = bytes.subarray(headEnd + 4);
  return body.length < Number(length) ? undefined : body;
}
