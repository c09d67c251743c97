import type { Clock } from '../../contracts/clock.ts';
import type { Members } from '../../contracts/envelopes/envelope.ts';
import { messageJson } from '../../contracts/envelopes/members-json.ts';
import { bytesOf } from '../../contracts/gateway/body.ts';
import { decodeContent } from '../../contracts/gateway/content-coding.ts';
import { createGateway } from '../../contracts/gateway/create-gateway.ts';
import type { CallOptions, Gateway, Tamper } from '../../contracts/gateway/gateway.ts';
import { createMask, type Mask, secretsOf } from '../../contracts/gateway/mask.ts';
import type { Ids } from '../../contracts/ids.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { wrongSign } from '../../contracts/pacts/interaction.ts';
import { memberJson, readMembers } from '../../contracts/signing/raw-members.ts';
import type { Target } from '../../contracts/target.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import { bodyContent } from './pact-document.ts';
import type { PlannedInteraction } from './planned-interaction.ts';

/** A request as the verifier replays it. */
export interface Replayed {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What goes back to the verifier, and what goes into the record. */
export interface ReplayResult {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly exchange: Exchange;
}

/** Sends what the verifier replays to the target, signed anew. */
export interface Replayer {
  replay(planned: PlannedInteraction, request: Replayed, ids: Ids): Promise<ReplayResult>;
  /** Sends a request of our own, such as the order that a notification is about. */
  call(
    planned: PlannedInteraction,
    operation: Operation,
    content: Content,
    options: OwnCall,
  ): Promise<Exchange>;
  close(): Promise<void>;
}

/** How a request of our own is sent. */
export type OwnCall = Required<Pick<CallOptions, 'step' | 'ids'>> & {
  readonly headers: Readonly<Record<string, string>>;
};

/** Returns a replayer for one target; its exchanges are those of our own gateway client. */
export function createReplayer(target: Target, clock: Clock, ids: Ids): Replayer {
  // The verifier looks at the answer as it came; what is recorded is masked below.
  const gateway: Gateway = createGateway({ target, clock, ids, mask: createMask([]) });
  const mask = createMask(secretsOf(target));
  return {
    replay: async (planned, request, own) => {
      const call = {
        story: planned.line.id,
        step: 'subject',
        ids: own,
        tamper: asReplayed(request, statedHeaders(planned)),
      };
      const made = await gateway.call(planned.operation, {}, call);
      return { ...answerTo(made, planned), exchange: recorded(made, planned, mask) };
    },
    call: async (planned, operation, content, { headers, ...options }) => {
      const call = { story: planned.line.id, ...options, tamper: { headers } };
      return recorded(await gateway.call(operation, content, call), planned, mask);
    },
    close: () => gateway.close(),
  };
}

/** Members that every request has anew: no gateway takes them twice. */
const anew: readonly string[] = ['uuid', 'timestamp'];

/** The replayed members in their order, with a uuid and a timestamp of now, and signed by the target's secret. */
function asReplayed({ method, headers, body }: Replayed, stated: readonly string[]): Tamper {
  const reading = readMembers(body);
  const kept = Object.entries(headers).filter(([name]) => stated.includes(name));
  const common = { method, headers: Object.fromEntries(kept) };
  if (reading.form === 'malformed') return { ...common, body: () => body };
  const given = memberJson(reading.members, 'sign');
  return {
    ...common,
    members: (composed) => withAnew(reading.members, composed),
    // Unsigned, or wrongly signed: that is what such an interaction is about.
    ...(given === undefined ? { sign: () => undefined } : {}),
    ...(given === JSON.stringify(wrongSign) ? { sign: () => wrongSign } : {}),
  };
}

/** Written by the client that sends the request. */
const ownHeaders: readonly string[] = ['host', 'connection', 'content-length', 'transfer-encoding'];

/** The headers that the pact states, by their names in lower case; whatever else the verifier sends is its own. */
function statedHeaders({ interaction }: PlannedInteraction): readonly string[] {
  return Object.keys(Object(interaction.request?.headers))
    .map((name) => name.toLowerCase())
    .filter((name) => !ownHeaders.includes(name));
}

function withAnew(replayed: Members, composed: Members): Members {
  return replayed
    .filter(([name]) => name !== 'sign')
    .map(([name, json]) => [name, anew.includes(name) ? (memberJson(composed, name) ?? json) : json]);
}

function answerTo(
  { response, transport }: Exchange,
  planned: PlannedInteraction,
): Omit<ReplayResult, 'exchange'> {
  if (response === undefined) {
    const words = `no whole answer: ${transport?.outcome ?? 'unknown'}`;
    return { status: 502, headers: { 'content-type': 'text/plain' }, body: Buffer.from(words) };
  }
  const { status, headers, body } = response;
  const bytes = decodeContent(headers, bytesOf(body)) ?? bytesOf(body);
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return {
    status,
    headers: type === undefined ? {} : { 'content-type': type },
    body: asPactReads(bytes, planned),
  };
}

/**
 * The documents let `content` come as an object or as its JSON text, and every client reads both. A pact can state one
 * of them only: where it states the object, the text is opened for it.
 */
function asPactReads(bytes: Buffer, { interaction }: PlannedInteraction): Buffer {
  const stated: unknown = Object(bodyContent(interaction.response)).content;
  const reading = readMembers(bytes);
  if (typeof stated !== 'object' || stated === null || reading.form === 'malformed') return bytes;
  const opened = reading.members.map(
    ([name, json]) => [name, name === 'content' ? openedText(json) : json] as const,
  );
  return Buffer.from(messageJson(opened), 'utf8');
}

function openedText(json: string): string {
  if (!json.startsWith('"')) return json;
  const text = String(JSON.parse(json));
  return readMembers(text).form === 'members' ? text : json;
}

/** Ids hold the interaction's place in the run, so that a run repeats them. */
function recorded(made: Exchange, { index }: PlannedInteraction, mask: Mask): Exchange {
  return maskedExchange({ ...made, id: `p${String(index + 1).padStart(5, '0')}-1` }, mask);
}

function maskedExchange(exchange: Exchange, mask: Mask): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: {
      ...request,
      url: mask.text(request.url),
      headers: mask.headers(request.headers),
      body: mask.body(bytesOf(request.body), request.headers),
      ...(request.signatureBase === undefined ? {} : { signatureBase: mask.text(request.signatureBase) }),
    },
    ...(response === undefined
      ? {}
      : {
          response: {
            ...response,
            headers: mask.headers(response.headers),
            body: mask.body(bytesOf(response.body), response.headers),
            signature: JSON.parse(mask.text(JSON.stringify(response.signature))),
          },
        }),
  };
}
