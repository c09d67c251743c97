import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Delivery, Reply } from '../reply.ts';

/** Sends an answer the way it wants to be delivered. */
export function deliver(response: ServerResponse, reply: Reply): void {
  if (response.destroyed) return;
  if (reply.delivery === undefined) sendWhole(response, reply);
  else sendWrongly(response, reply, reply.delivery);
}

function sendWhole(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': body.byteLength });
  // As text of one character per byte it leaves in one write together with the headers, which saves a tenth of the time.
  response.end(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1'), 'latin1');
}

/** How much of a body that is not wanted is still read, and for how long: bytes and milliseconds. */
const lingering = { bytes: 64 * 1024 * 1024, ms: 5_000 } as const;

/**
 * Answers a request whose body is not read, as the last of its connection. What still comes of the body is thrown away
 * until the client has sent it or gone: a connection closed over unread bytes is reset, and the reset may overtake the
 * answer.
 */
export function deliverEarly(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Reply,
): void {
  response.writeHead(status, { ...headers, 'content-length': body.byteLength, connection: 'close' });
  response.write(body);
  const end = () => response.end();
  let left = lingering.bytes;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) end();
  });
  request.once('end', end).resume();
  after(response, lingering.ms, end);
}

function sendWrongly(response: ServerResponse, reply: Reply, delivery: Delivery): void {
  const { socket } = response;
  if (socket === null) return;
  switch (delivery.kind) {
    case 'hang':
      return;
    case 'reset':
      sendPart(response, reply, delivery.afterBytes, () => socket.resetAndDestroy());
      return;
    case 'cut':
      sendPart(response, reply, delivery.afterBytes, () => socket.end());
      return;
    case 'late':
      after(response, delivery.afterMs, () => sendWhole(response, reply));
      return;
    case 'drip':
      drip(response, reply, delivery);
      return;
    case 'misdeclared':
      misdeclare(response, reply, delivery.by);
      return;
    case 'raw':
      socket.end(delivery.bytes);
  }
}

/** How long the bytes of half an answer get to be read: a client that has not read them yet may not see the reset. */
const readingMs = 20;

function sendPart(response: ServerResponse, reply: Reply, bytes: number, then: () => void): void {
  if (bytes === 0) {
    then();
    return;
  }
  const { status, headers, body } = reply;
  response.writeHead(status, { ...headers, 'content-length': body.byteLength });
  response.write(body.subarray(0, bytes), () => after(response, readingMs, then));
}

function drip(
  response: ServerResponse,
  reply: Reply,
  { pieceBytes, everyMs }: Delivery & { kind: 'drip' },
): void {
  const { status, headers, body } = reply;
  response.writeHead(status, { ...headers, 'content-length': body.byteLength });
  response.flushHeaders();
  const sendFrom = (start: number) => {
    const end = start + pieceBytes;
    if (end >= body.byteLength) response.end(body.subarray(start));
    else {
      response.write(body.subarray(start, end));
      after(response, everyMs, () => sendFrom(end));
    }
  };
  after(response, everyMs, () => sendFrom(0));
}

/** What is announced too short cuts the answer off; what is announced too long leaves the client waiting for the rest. */
function misdeclare(response: ServerResponse, { status, headers, body }: Reply, by: number): void {
  response.writeHead(status, { ...headers, 'content-length': body.byteLength + by });
  if (by < 0) response.end(body);
  else response.write(body);
}

/** Does something later, unless the client is gone by then. */
function after(response: ServerResponse, milliseconds: number, action: () => void): void {
  const onClose = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    response.off('close', onClose);
    action();
  }, milliseconds);
  response.once('close', onClose);
}
