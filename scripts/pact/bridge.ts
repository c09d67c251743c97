import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ids } from '../../contracts/ids.ts';
import type { Text } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { PlannedInteraction } from './planned-interaction.ts';
import type { ProviderValues } from './provider-values.ts';
import type { Replayer } from './replay.ts';

/** Where the verifier sends what it replays, and its changes of state. */
export interface Bridge {
  /** Such as `http://127.0.0.1:4711`. */
  readonly url: string;
  /** What became of an interaction so far; undefined where the verifier has not come to it. */
  seen(index: number): Seen | undefined;
  /** The first thing that went wrong with the bridge itself: a mistake of the kit, or a sandbox that does not obey. */
  readonly failure: () => unknown;
  close(): Promise<void>;
}

/** What became of one interaction. */
export interface Seen {
  /** Why nothing was sent. */
  readonly unmet?: Text;
  readonly exchanges: readonly Exchange[];
}

/** What the bridge does its work with. */
export interface BridgeParts {
  readonly planned: readonly PlannedInteraction[];
  readonly replayer: Replayer;
  /** Brings about the states of an interaction, once, before its request. */
  readonly prepare: (planned: PlannedInteraction) => Promise<ProviderValues>;
  readonly idsOf: (planned: PlannedInteraction) => Ids;
  /** Makes the gateway notify this address; returns the exchanges that it took, or why it cannot be done. */
  readonly raise: (planned: PlannedInteraction, address: string) => Promise<Raised>;
}

/** How a notification was brought about. */
export type Raised = { readonly exchanges: readonly Exchange[] } | { readonly unmet: Text };

/** The parameter that tells a change of state which interaction it is for. */
export const interactionParam = 'ebuyKitInteraction';

/** Returns the path under which an interaction is replayed, so that every request tells which it is of. */
export function replayPath(index: number, path: string): string {
  return `/replay/${index}${path}`;
}

/** Returns the path under which the verifier's process asks for a message. */
export function messagePath(index: number): string {
  return `/messages/${index}`;
}

/** Below it the gateway delivers what it notifies. */
const notifyPath = '/notify/';

/** Path of the changes of state. */
export const statePath = '/states';

interface Progress {
  readonly values: Promise<ProviderValues>;
  unmet?: Text;
  readonly exchanges: Exchange[];
  /** The last notification that came for it. */
  notified?: Buffer;
}

/** Opens the bridge on a free port of the loopback address. */
export async function openBridge(parts: BridgeParts): Promise<Bridge> {
  const desk = new Desk(parts);
  const server = createServer((request, response) => {
    desk.answer(request).then((reply) => send(response, reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  desk.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: desk.url,
    seen: (index) => desk.progress.get(index),
    failure: () => desk.failures[0],
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** What the bridge answers, and what it has learned on the way. */
class Desk {
  url = '';
  readonly progress = new Map<number, Progress>();
  readonly failures: unknown[] = [];

  constructor(private readonly parts: BridgeParts) {}

  /** Never rejects. After a failure the verifier is let through to its end: it would try a refused state for seconds each. */
  async answer(request: IncomingMessage): Promise<Reply> {
    const path = request.url ?? '';
    const afterFailure = () => (path === statePath ? jsonReply({}) : textReply(424, 'the bridge has failed'));
    if (this.failures.length > 0) return afterFailure();
    try {
      return await this.#answer(path, request, await readBody(request));
    } catch (error) {
      this.failures.push(error);
      return afterFailure();
    }
  }

  #answer(path: string, request: IncomingMessage, body: Buffer): Reply | Promise<Reply> {
    const index = path === statePath ? indexOfState(body) : indexIn(path);
    const planned = this.parts.planned[index];
    if (planned === undefined) return textReply(404, 'no such interaction');
    if (path === statePath) return this.#setState(planned);
    if (path === messagePath(index)) return this.#tellMessage(planned);
    if (!path.startsWith(notifyPath)) return this.#replay(planned, request, body);
    this.#begin(planned).notified = body;
    return jsonReply({ success: true, errorCode: '00', errorMessage: '' });
  }

  #begin(planned: PlannedInteraction): Progress {
    const known = this.progress.get(planned.index);
    if (known) return known;
    const begun: Progress = { values: this.parts.prepare(planned), exchanges: [] };
    this.progress.set(planned.index, begun);
    return begun;
  }

  // What is missing is told in the record, not to the verifier.
  async #setState(planned: PlannedInteraction): Promise<Reply> {
    const begun = this.#begin(planned);
    const values = await begun.values;
    if (values.kind === 'unmet') begun.unmet = values.reason;
    return jsonReply(values.kind === 'ready' ? values.values : {});
  }

  async #replay(planned: PlannedInteraction, request: IncomingMessage, body: Buffer): Promise<Reply> {
    const begun = this.#begin(planned);
    const values = await begun.values;
    if (values.kind === 'unmet') return textReply(424, values.reason.en);
    const { replayer, idsOf } = this.parts;
    const replayed = { method: request.method ?? 'POST', headers: headersOf(request), body };
    const { exchange, ...reply } = await replayer.replay(planned, replayed, idsOf(planned));
    begun.exchanges.push(exchange);
    return reply;
  }

  async #tellMessage(planned: PlannedInteraction): Promise<Reply> {
    const begun = this.#begin(planned);
    const values = await begun.values;
    if (values.kind === 'unmet') return textReply(424, values.reason.en);
    const raised = await this.parts.raise(planned, `${this.url}${notifyPath}${planned.index}/`);
    if ('unmet' in raised) begun.unmet = raised.unmet;
    else begun.exchanges.push(...raised.exchanges);
    if (begun.notified === undefined) return textReply(424, 'nothing was notified');
    return { ...jsonReply({}), body: begun.notified };
  }
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function jsonReply(value: unknown): Reply {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}

function textReply(status: number, words: string): Reply {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(words, 'utf8') };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': body.byteLength });
  response.end(body);
}

function indexIn(path: string): number {
  const index = /^\/[a-z]+\/(\d+)(?:\/|$)/.exec(path)?.[1];
  return index === undefined ? -1 : Number(index);
}

function indexOfState(body: Buffer): number {
  const index: unknown = Object(Object(JSON.parse(body.toString('utf8'))).params)[interactionParam];
  return typeof index === 'number' ? index : -1;
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
