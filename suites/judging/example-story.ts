import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { bodyOf } from '../../contracts/gateway/body.ts';
import type { Body, Exchange, SignatureReading, StoryLine } from '../../schemas/types/record.ts';
import type { Story } from '../check.ts';

/** What an example exchange differs in from an accepted createTrade; bodies are JSON values, or text and bytes as they are. */
export interface ExampleExchange {
  readonly step?: string;
  readonly operation?: string;
  readonly url?: string;
  readonly request?: JsonObject | string | Uint8Array;
  readonly answer?: JsonObject | string | Uint8Array;
  readonly status?: number;
  readonly contentType?: string;
  readonly signature?: SignatureReading;
  readonly transport?: NonNullable<Exchange['transport']>;
  readonly shows?: readonly string[];
  readonly method?: string;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly answerHeaders?: Readonly<Record<string, string>>;
}

/** The instant of every example: 2025-03-01 12:00:00.000 in Shanghai. */
const exampleAt = '2025-03-01T12:00:00.000+08:00';
const exampleTimestamp = Date.parse(exampleAt);
const exampleUuid = '20250301-abcdefghijklmnopqrstuvwxyz012345';
const exampleSign = 'a'.repeat(64);

/** Returns the envelope of a createTrade request; `changes` replace its members. */
export function exampleRequest(changes: JsonObject = {}): JsonObject {
  return {
    uuid: exampleUuid,
    appId: 'ebuyde43082858d1',
    action: 'createTrade',
    timestamp: exampleTimestamp,
    lang: 'zh_CN',
    signType: 'sha256',
    content: { useScene: 'H5', outTradeNo: '20250301run0000000000001', totalAmount: 10 },
    sign: exampleSign,
    ...changes,
  };
}

/** Returns an answer that accepts {@link exampleRequest}; `changes` replace its members. */
export function exampleAnswer(changes: JsonObject = {}): JsonObject {
  return {
    uuid: exampleUuid,
    success: true,
    action: 'createTrade',
    timestamp: exampleTimestamp,
    errorCode: '00',
    errorMessage: '',
    signType: 'sha256',
    sign: exampleSign,
    content: { prepayId: 'p1', paidAmount: '10.00', userPaid: '10.00', merchantAmount: '10.00' },
    ...changes,
  };
}

/** Returns an answer that rejects {@link exampleRequest} with a code; `changes` replace its members. */
export function exampleRefusal(code: string, changes: JsonObject = {}): JsonObject {
  return exampleAnswer({
    success: false,
    errorCode: code,
    errorMessage: '参数错误',
    content: {},
    ...changes,
  });
}

/** Returns a story of createTrade exchanges, for the examples of checks and for tests. */
export function exampleStory(exchanges: readonly ExampleExchange[], line: Partial<StoryLine> = {}): Story {
  const id = line.id ?? 'case:legacy.createTrade/example';
  return {
    line: {
      kind: 'story',
      id,
      form: 'case',
      system: 'legacy',
      operation: 'legacy.createTrade',
      title: { zh: '示例', en: 'An example' },
      requirements: [],
      ...line,
    },
    exchanges: exchanges.map((exchange, index) => exampleExchange(exchange, id, index)),
  };
}

function exampleExchange(example: ExampleExchange, story: string, index: number): Exchange {
  return {
    kind: 'exchange',
    id: `x${index + 1}`,
    story,
    step: example.step ?? 'subject',
    operation: example.operation ?? 'legacy.createTrade',
    ...(example.shows === undefined ? {} : { shows: [...example.shows] }),
    attempt: 1,
    at: exampleAt,
    durationMs: 12,
    request: {
      method: example.method ?? 'POST',
      url: example.url ?? 'https://gateway.example/paas/micro/cashier/createTrade',
      headers: Object.entries({ 'content-type': 'application/json', ...example.requestHeaders }),
      body: bodyFrom(example.request ?? exampleRequest()),
    },
    ...(example.transport ? { transport: example.transport } : { response: exampleResponse(example) }),
  };
}

function exampleResponse(example: ExampleExchange): NonNullable<Exchange['response']> {
  return {
    status: example.status ?? 200,
    statusText: '',
    headers: Object.entries({
      'content-type': example.contentType ?? 'application/json;charset=UTF-8',
      ...example.answerHeaders,
    }),
    body: bodyFrom(example.answer ?? exampleAnswer()),
    signature: example.signature ?? { outcome: 'verified', profile: 'paas', base: 'action=createTrade&***' },
  };
}

function bodyFrom(value: JsonObject | string | Uint8Array): Body {
  if (value instanceof Uint8Array) return bodyOf(value);
  return bodyOf(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
}
