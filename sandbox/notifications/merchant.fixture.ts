import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';

/** A notification as the merchant got it. */
export interface Arrived {
  readonly body: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly message: JsonObject;
}

/** How the merchant replies to the n-th notification, from 0. */
export type Replying = (response: ServerResponse, index: number) => void;

/** A merchant's server that keeps what it is notified of. */
export interface Merchant {
  readonly arrived: Arrived[];
  /** An address of at least 64 characters, the documented minimum. */
  readonly notifyUrl: string;
  replying: Replying;
  stop(): Promise<void>;
}

/** The reply that acknowledges. */
export const acknowledge: Replying = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"success":true,"errorCode":"00","errorMessage":""}');
};

/** Returns a reply of this status and body. */
export function replyWith(status: number, body = '', headers: Record<string, string> = {}): Replying {
  return (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** Starts a merchant on a free port; it acknowledges until told otherwise. */
export async function openMerchant(): Promise<Merchant> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    arrived.push({ body, path: request.url ?? '', headers: request.headers, message: parsed(body) });
    merchant.replying(response, arrived.length - 1);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const merchant: Merchant = {
    arrived,
    notifyUrl: `http://127.0.0.1:${port}/merchant/notifications/`.padEnd(64, '0'),
    replying: acknowledge,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return merchant;
}

function parsed(body: string): JsonObject {
  try {
    return JSON.parse(body) as JsonObject;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
