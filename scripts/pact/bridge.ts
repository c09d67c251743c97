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
  const progress = new Map<number, Progress>();
  const failures: unknown[] = [];
  const begin = (planned: PlannedInteraction): Progress => {
    const known = progress.get(planned.index);
    if (known) return known;
    const begun: Progress = { values: parts.prepare(planned), exchanges: [] };
    progress.set(planned.index, begun);
    return begun;
  };
  let own = '';
  const replay = async (planned: PlannedInteraction, request: IncomingMessage, body: Buffer) => {
    const begun = begin(planned);
    const values = await begun.values;
    if (values.kind === 'unmet') return textReply(424, values.reason.en);
    const { method = 'POST' } = request;
    const replayed = { method, headers: headersOf(request), body };
    const { exchange, ...reply } = await parts.replayer.replay(planned, replayed, parts.idsOf(planned));
    begun.exchanges.push(exchange);
    return reply;
  };
  // A state that fails is tried again for seconds: what is missing is told in the record, not to the verifier.
  const setState = async (planned: PlannedInteraction) => {
    const begun = begin(planned);
    const values = await begun.values;
    if (values.kind === 'unmet') begun.unmet = values.reason;
    return jsonReply(values.kind === 'ready' ? values.values : {});
  };
  const tellMessage = async (planned: PlannedInteraction) => {
    const begun = begin(planned);
    if (begun.unmet !== undefined) return textReply(424, begun.unmet.en);
    const raised = await parts.raise(planned, `${own}${notifyPath}${planned.index}/`);
    if ('unmet' in raised) begun.unmet = raised.unmet;
    else begun.exchanges.push(...raised.exchanges);
    return begun.notified === undefined
      ? textReply(424, 'nothing was notified')
      : { ...jsonReply({}), body: begun.notified };
  };
  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const body = await readBody(request);
    const path = request.url ?? '';
    const index = path === statePath ? indexOfState(body) : indexIn(path);
    const planned = parts.planned[index];
    if (planned === undefined) return textReply(404, 'no such interaction');
    if (path === statePath) return setState(planned);
    if (path === messagePath(index)) return tellMessage(planned);
    if (!path.startsWith(notifyPath)) return replay(planned, request, body);
    begin(planned).notified = body;
    return jsonReply({ success: true, errorCode: '00', errorMessage: '' });
  };
  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => {
        failures.push(error);
        return textReply(500, error instanceof Error ? error.message : String(error));
      })
      .then((reply) => send(response, reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: own,
    seen: (index) => progress.get(index),
    failure: () => failures[0],
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
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
