import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A notification as it came. */
export interface Arrived {
  readonly at: number;
  readonly path: string;
  readonly method: string;
  readonly headers: readonly [string, string][];
  readonly body: Buffer;
  /** How the merchant replied. */
  readonly status: number;
  readonly reply: string;
  readonly durationMs: number;
}

/** A merchant's server on this machine: it hears what the gateway tells, and replies as it was told to. */
export interface Merchant {
  /** An address of at least 64 characters, the documented minimum (document 002, row notifyUrl). */
  readonly notifyUrl: string;
  /** Returns what came since the last time, in the order it came. */
  take(): readonly Arrived[];
  /** Replies with this HTTP status from now on; 200 acknowledges. */
  reply(status: number): void;
  close(): Promise<void>;
}

/** The reply that acknowledges (a proposal of this kit). */
const acknowledgement = '{"success":true,"errorCode":"00","errorMessage":""}';
const refusal = '{"success":false,"errorCode":"BUSY","errorMessage":"later"}';

/** Starts a merchant on a free port of this machine; it acknowledges until told otherwise. */
export async function openMerchant(now: () => number): Promise<Merchant> {
  let status = 200;
  let arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const [at, started] = [now(), performance.now()];
    const body = await bodyOf(request);
    const reply = status === 200 ? acknowledgement : refusal;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(reply);
    arrived.push({
      at,
      path: request.url ?? '',
      method: request.method ?? '',
      headers: pairs(request.rawHeaders),
      body,
      status,
      reply,
      durationMs: Math.round((performance.now() - started) * 1000) / 1000,
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    notifyUrl: `http://127.0.0.1:${port}/notifications/`.padEnd(shortestUrl, 'm'),
    take: () => {
      const came = arrived;
      arrived = [];
      return came;
    },
    reply: (next) => {
      status = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const shortestUrl = 64;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [],
  );
}
