import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type Arrival, errorReply, type Reply } from '../reply.ts';
import { deliver, deliverEarly } from './deliver.ts';
import { readBody } from './read-body.ts';

/** What a server bears of one client; times in milliseconds, sizes in bytes. */
export interface HttpLimits {
  readonly bodyBytes: number;
  readonly headersMs: number;
  readonly requestMs: number;
}

/** Answers one whole request; its errors are ours and are answered with 500 without a word about them. */
export type ArrivalHandler = (arrival: Arrival, request: IncomingMessage) => Reply | Promise<Reply>;

/** How long `stop` waits for answers under way, in milliseconds. */
const graceMs = 1_000;

/**
 * How long a connection may lie idle, in milliseconds: longer than clients keep theirs, so that none is closed while a
 * request is on its way to it, also where the machine is so busy that the request takes seconds.
 */
const idleMs = 65_000;

/** How often connections are looked through for slow ones, in milliseconds. */
const checkEveryMs = 500;

/** Returns a server that hands whole requests to `handle` and sends what it returns; not listening yet. */
export function serveHttp(handle: ArrivalHandler, limits: HttpLimits): Server {
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(checkEveryMs, limits.headersMs),
    maxHeaderSize: 16_384,
    keepAliveTimeout: idleMs,
  });
  server.on('request', (request, response) => {
    readBody(request, limits.bodyBytes, (reading) => {
      if (reading.kind === 'aborted') return;
      if (reading.kind === 'too-large') {
        deliverEarly(request, response, errorReply(413, `the body is larger than ${limits.bodyBytes} bytes`));
        return;
      }
      const reply = answerSafely(handle, arrivalOf(request, reading.bytes), request);
      if (reply instanceof Promise) reply.then((late) => deliver(response, late));
      else deliver(response, reply);
    });
  });
  return server;
}

/** Stops a server: answers under way may end, then every connection is closed. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function arrivalOf(request: IncomingMessage, body: Uint8Array): Arrival {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  return { method: request.method ?? '', path, headers: request.headers, body };
}

function answerSafely(
  handle: ArrivalHandler,
  arrival: Arrival,
  request: IncomingMessage,
): Reply | Promise<Reply> {
  try {
    const reply = handle(arrival, request);
    return reply instanceof Promise ? reply.catch(confess) : reply;
  } catch (error) {
    return confess(error);
  }
}

function confess(error: unknown): Reply {
  // The message may quote the request; standard error is the developer's, the answer is the client's.
  process.stderr.write(`sandbox: ${error instanceof Error ? error.stack : String(error)}\n`);
  return errorReply(500, 'the sandbox made a mistake; see its standard error');
}
