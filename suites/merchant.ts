import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ListenerSettings } from '../contracts/target.ts';
import { KitError } from '../schemas/kit-error.ts';
import { sameText } from '../schemas/text.ts';

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
  /** The port it listens at on this machine. */
  readonly port: number;
  /** Returns what came since the last time, in the order it came. */
  take(): readonly Arrived[];
  /** Resolves once something has come that nobody has taken, and after so many milliseconds at the latest. */
  heard(withinMs: number): Promise<void>;
  /** Replies with this HTTP status from now on; 200 acknowledges. */
  reply(status: number): void;
  close(): Promise<void>;
}

/** The reply that acknowledges (a proposal of this kit). */
const acknowledgement = '{"success":true,"errorCode":"00","errorMessage":""}';
const refusal = '{"success":false,"errorCode":"BUSY","errorMessage":"later"}';

/** Largest notification that is read, in bytes; the longest documented fields together stay far below. */
const maxBytes = 256 * 1024;

/** How long a notification may take to arrive, in milliseconds, and how many may be under way. */
const arrivalMs = 10_000;
const maxConnections = 64;

/** Notifications that are kept until somebody takes them; a port that is open to others shall not fill the memory. */
const maxKept = 1_000;

/** A merchant on this machine alone, at a free port. */
const atHome: ListenerSettings = { port: 0, publicUrl: '' };

/**
 * Starts a merchant that acknowledges until told otherwise: on a free port of this machine, or where the settings of a
 * real target's listener say. It hears only what is posted to a path that nobody can guess, within bounds of size and
 * time. Throws a KitError where the port cannot be had.
 */
export async function openMerchant(now: () => number, settings = atHome): Promise<Merchant> {
  const { answer = {} } = settings;
  const path = `/notifications/${randomBytes(24).toString('base64url')}`;
  let status = answer.status ?? 200;
  let arrived: Arrived[] = [];
  let tellWaiting = (): void => undefined;
  const server = createServer(async (request, response) => {
    const [at, started] = [now(), performance.now()];
    const refused = objectionTo(request, path);
    const body = refused === undefined ? await bodyOf(request) : undefined;
    if (body === undefined) {
      response.writeHead(refused ?? 413, { connection: 'close' }).end();
      return;
    }
    const reply = status === (answer.status ?? 200) ? (answer.body ?? acknowledgement) : refusal;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(reply);
    tellWaiting();
    if (arrived.length >= maxKept) return;
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
  server.headersTimeout = arrivalMs;
  server.requestTimeout = arrivalMs;
  server.maxConnections = maxConnections;
  const { port } = await listening(server, settings);
  const origin =
    settings.publicUrl === '' ? `http://127.0.0.1:${port}` : settings.publicUrl.replace(/\/+$/, '');
  return {
    notifyUrl: `${origin}${path}`.padEnd(shortestUrl, '_'),
    port,
    take: () => {
      const came = arrived;
      arrived = [];
      return came;
    },
    heard: (withinMs) =>
      new Promise((resolve) => {
        if (arrived.length > 0) return resolve();
        const timer = setTimeout(resolve, withinMs);
        tellWaiting = () => {
          clearTimeout(timer);
          // After the reply has been written down.
          setImmediate(resolve);
        };
      }),
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

/** Returns the status a request is turned away with, or undefined where it is heard. */
function objectionTo({ url = '', method, headers }: IncomingMessage, path: string): number | undefined {
  // The address was made as long as the documents want.
  const token = url.replace(/_+$/, '');
  const isOurs =
    token.length === path.length &&
    timingSafeEqual(Buffer.from(token, 'latin1'), Buffer.from(path, 'latin1'));
  if (!isOurs) return 404;
  if (method !== 'POST') return 405;
  return Number(headers['content-length'] ?? 0) > maxBytes ? 413 : undefined;
}

/** Returns the whole body, or undefined where there is more of it than is read. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += (chunk as Buffer).length;
      if (bytes > maxBytes) return undefined;
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    // Whoever hung up in the middle has told nothing.
    if (error instanceof Error) return undefined;
    throw error;
  }
  return Buffer.concat(chunks);
}

async function listening(
  server: Server,
  { host = '127.0.0.1', port }: ListenerSettings,
): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portTaken(`${host}:${port}`, cause)));
    server.listen(port, host, resolve);
  });
  return server.address() as AddressInfo;
}

function portTaken(where: string, cause: Error): KitError {
  return new KitError({
    code: 'listener-not-started',
    what: {
      zh: `通知监听端口无法打开：${where}`,
      en: `The listener for notifications cannot be opened at ${where}`,
    },
    where: 'listener.port',
    actual: sameText(cause.message),
    hint: { zh: '换一个端口，或关闭占用它的程序', en: 'take another port, or end what occupies it' },
    cause,
  });
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [],
  );
}
