import { performance } from 'node:perf_hooks';
import type { Exchange } from '../../schemas/types/record.ts';
import { type Clock, shanghaiIso } from '../clock.ts';
import { envelopeOf } from '../envelopes/envelope-of.ts';
import type { Ids } from '../ids.ts';
import type { Content, Operation } from '../operation.ts';
import { answerProfiles } from '../signing/paas-profile.ts';
import { readSignature } from '../signing/read-signature.ts';
import type { Target } from '../target.ts';
import { composeRequest } from './compose-request.ts';
import { decodeContent, isBomb, maxDecodedBytes } from './content-coding.ts';
import type { CallOptions, Gateway, OldTls } from './gateway.ts';
import { createGuard, type Guard } from './guard.ts';
import { createMask, type Mask, secretsOf } from './mask.ts';
import { createAgent, defaultLimits, type Limits, send, type WireRequest, type WireResult } from './send.ts';
import { type SignedMessage, signedMessage } from './signed-message.ts';
import { urlOf, wireRequest } from './wire-request.ts';

/** The spelling of the field tables; document 000's signature example alone says zh-CN. */
const defaultLang = 'zh_CN';

/** What a gateway client is made of; the mask defaults to every secret of the target. */
export interface GatewayOptions {
  readonly target: Target;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly limits?: Partial<Limits>;
  readonly mask?: Mask;
  /** Shared by the clients of one run; of the target's rails unless stated. */
  readonly guard?: Guard;
  /** Takes the place of the network: for a run that sends nothing. */
  readonly send?: (request: WireRequest) => Promise<WireResult>;
}

/**
 * Returns the client of one target. Its exchanges are numbered from `x000001` in the order of the calls. A call throws a
 * `KitError` where the target lacks the operation's base URL.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const limits = { ...defaultLimits, ...options.limits };
  const mask = options.mask ?? createMask(secretsOf(options.target));
  const guard = options.guard ?? createGuard(options.target.rails);
  const agents = new Map([['', createAgent(limits)]]);
  const agentOf = (tls?: OldTls) => {
    const agent = agents.get(tls ?? '') ?? createAgent(limits, tls);
    agents.set(tls ?? '', agent);
    return agent;
  };
  const transmit = async (request: WireRequest, tls?: OldTls) =>
    withoutBomb(await (options.send?.(request) ?? send(agentOf(tls), request, limits)));
  let counter = 0;
  return {
    call: async (operation, content, call) => {
      const message = compose(options, operation, content, call);
      const { method = operation.method, headers, tls } = call.tamper ?? {};
      const request = wireRequest(urlOf(operation, options.target), method, message.body, headers);
      counter += 1;
      const id = `x${String(counter).padStart(6, '0')}`;
      const at = shanghaiIso(options.clock.now());
      const held = guard.hold(operation, request.url, message.body);
      const { result, durationMs } = await timed(async () =>
        held === undefined ? transmit(request, tls) : withheld(held),
      );
      return {
        kind: 'exchange',
        id,
        ...storyOf(call),
        operation: operation.id,
        attempt: call.attempt ?? 1,
        at,
        durationMs,
        request: recordedRequest(request, message, mask),
        ...recordedResult(result, operation, secretOf(options.target, call), mask),
      };
    },
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.close()));
    },
  };
}

function compose(
  { target, clock, ids }: GatewayOptions,
  operation: Operation,
  content: Content,
  call: CallOptions,
): SignedMessage {
  const composed = composeRequest(operation, content, {
    appId: call.tamper?.app?.appId ?? target.appId,
    timestamp: clock.now(),
    lang: call.lang ?? defaultLang,
    ids: call.ids ?? ids,
  });
  return signedMessage(envelopeOf(operation.envelope), composed, secretOf(target, call), call.tamper);
}

function withoutBomb(result: WireResult): WireResult {
  if (result.form === 'none' || !isBomb(result.headers, result.body)) return result;
  const detail = `the answer is longer than ${maxDecodedBytes} bytes once it is decoded`;
  return { form: 'none', transport: { outcome: 'too-large', phase: 'body', detail } };
}

function withheld(reason: string): WireResult {
  return { form: 'none', transport: { outcome: 'withheld', phase: 'connect', detail: reason } };
}

function secretOf({ secret }: Target, { tamper }: CallOptions): string {
  return tamper?.app?.secret ?? secret;
}

/** Times in milliseconds of a monotonic clock, to the microsecond: the run's own clock may stand still or be set. */
async function timed(
  work: () => Promise<WireResult>,
): Promise<{ readonly result: WireResult; readonly durationMs: number }> {
  const started = performance.now();
  const result = await work();
  return { result, durationMs: Math.round((performance.now() - started) * 1000) / 1000 };
}

function storyOf({ story, step, stepTitle }: CallOptions): Pick<Exchange, 'story' | 'step' | 'stepTitle'> {
  return stepTitle === undefined ? { story, step } : { story, step, stepTitle: { ...stepTitle } };
}

function recordedRequest(request: WireRequest, { base }: SignedMessage, mask: Mask): Exchange['request'] {
  return {
    method: request.method,
    url: mask.text(request.url.href),
    headers: mask.headers(request.headers),
    body: mask.body(request.body, request.headers),
    ...(base === undefined ? {} : { signatureBase: mask.text(base) }),
  };
}

function recordedResult(
  result: WireResult,
  operation: Operation,
  secret: string,
  mask: Mask,
): Pick<Exchange, 'response' | 'transport'> {
  if (result.form === 'none') {
    return { transport: { ...result.transport, detail: mask.text(result.transport.detail) } };
  }
  const { status, statusText, headers, body } = result;
  const decoded = decodeContent(headers, body) ?? body;
  const signature = readSignature(answerProfiles(operation.envelope), decoded, secret);
  return {
    response: {
      status,
      statusText: mask.text(statusText),
      headers: mask.headers(headers),
      body: mask.body(body, headers),
      signature: maskedReading(signature, mask),
    },
  };
}

type Reading = NonNullable<Exchange['response']>['signature'];

function maskedReading(reading: Reading, mask: Mask): Reading {
  if (reading.outcome === 'verified') return { ...reading, base: mask.text(reading.base) };
  if (reading.outcome !== 'mismatch') return reading;
  return { ...reading, given: mask.text(reading.given), base: mask.text(reading.base) };
}
