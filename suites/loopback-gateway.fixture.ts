import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BaseUrlKey } from '../contracts/operation.ts';

/** What the loopback gateway does with a request; `message` is the request as parsed. */
export type Answering = (message: Readonly<Record<string, unknown>>, reply: ServerResponse) => void;

export interface LoopbackGateway {
  readonly baseUrls: Readonly<Record<BaseUrlKey, string>>;
  /** Requests that arrived, as parsed. */
  readonly requests: readonly Readonly<Record<string, unknown>>[];
  close(): Promise<void>;
}

/** Starts a gateway of one stated behaviour on a free port. */
export async function startLoopbackGateway(answering: Answering): Promise<LoopbackGateway> {
  const requests: Readonly<Record<string, unknown>>[] = [];
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Readonly<Record<string, unknown>>;
      requests.push(message);
      answering(message, reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys: readonly BaseUrlKey[] = ['paas', 'payment', 'cashier', 'legacy', 'posp', 'b2b'];
  return {
    baseUrls: Object.fromEntries(keys.map((key) => [key, url])) as Record<BaseUrlKey, string>,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Accepts everything with an unsigned PaaS answer. */
export const acceptsAll: Answering = (message, reply) =>
  answer(message, reply, { success: true, errorCode: '00' });

/** Refuses everything with one code. */
export const refusesAll: Answering = (message, reply) =>
  answer(message, reply, { success: false, errorCode: 'MICRO_CASHIER_INVALID_PARAMETER' });

/** Answers with the envelope of the request and these members. */
export function answer(
  { uuid, action }: Readonly<Record<string, unknown>>,
  reply: ServerResponse,
  members: Readonly<Record<string, unknown>>,
): void {
  reply.setHeader('content-type', 'application/json;charset=UTF-8');
  reply.end(
    JSON.stringify({ uuid, action, timestamp: Date.now(), errorMessage: '', content: {}, ...members }),
  );
}
