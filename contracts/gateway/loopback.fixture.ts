import { createServer, type Server, type Socket } from 'node:net';

/** A peer on a free local port that sees and sends bytes, for tests of what goes wrong on a connection. */
export interface Loopback {
  readonly port: number;
  /** Everything received so far, one buffer for each connection. */
  readonly received: readonly Buffer[];
  close(): Promise<void>;
}

/**
 * Starts a peer that calls `onRequest` once for each connection, as soon as the head of a request has come; with
 * `onConnect` it acts before anything came.
 */
export async function startLoopback(
  onRequest: (socket: Socket) => void,
  onConnect: (socket: Socket) => void = () => undefined,
): Promise<Loopback> {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const index = received.push(Buffer.alloc(0)) - 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A peer that hangs up on us is what these tests provoke.
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      const wasComplete = isComplete(received[index]);
      received[index] = Buffer.concat([received[index] ?? Buffer.alloc(0), chunk]);
      if (!wasComplete && isComplete(received[index])) onRequest(socket);
    });
    onConnect(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: portOf(server), received, close: () => closeAll(server, sockets) };
}

/** True once head and, where its length is stated, body of the first request have come. */
function isComplete(bytes: Buffer | undefined): boolean {
  const end = bytes?.indexOf('\r\n\r\n') ?? -1;
  if (bytes === undefined || end === -1) return false;
  const length = /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, end + 2))?.[1] ?? '0';
  return bytes.length >= end + 4 + Number(length);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the peer has no port');
  return address.port;
}

async function closeAll(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
