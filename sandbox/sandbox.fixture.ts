import type { Answer, JsonObject } from '../contracts/envelopes/envelope.ts';
import { envelopeOf } from '../contracts/envelopes/envelope-of.ts';
import { bytesOf } from '../contracts/gateway/body.ts';
import { createGateway } from '../contracts/gateway/create-gateway.ts';
import type { Tamper } from '../contracts/gateway/gateway.ts';
import type { Given } from '../contracts/given.ts';
import { seededIds } from '../contracts/ids.ts';
import type { Content, Operation } from '../contracts/operation.ts';
import type { Exchange } from '../schemas/types/record.ts';
import { type RunningSandbox, type StartOptions, startSandbox } from './start-sandbox.ts';
import { createVirtualClock } from './virtual-clock.ts';

/** One exchange with the sandbox and its answer as read. */
export interface Called {
  readonly exchange: Exchange;
  readonly message: JsonObject;
  readonly content: JsonObject;
  readonly code: string;
  readonly isSuccess: boolean | undefined;
}

/** A real sandbox on a free port and the real client of it, on one frozen clock. */
export interface Stand {
  readonly running: RunningSandbox;
  readonly given: Given;
  call(operation: Operation, content: Content, tamper?: Tamper & { readonly lang?: string }): Promise<Called>;
  /** The same as the other tenant's app, validly signed with its secret. */
  callAsOther(operation: Operation, content: Content): Promise<Called>;
  control(method: string, path: string, body?: unknown): Promise<{ status: number; json: JsonObject }>;
  stop(): Promise<void>;
}

/** 2026-03-01 12:00:00 in Shanghai. */
export const noon = Date.parse('2026-03-01T12:00:00+08:00');

/** Starts a sandbox for a test, its clock frozen at noon; stop it in `afterAll`. */
export async function openStand(options: StartOptions = {}): Promise<Stand> {
  const clock = createVirtualClock();
  clock.freeze();
  clock.set(noon);
  const running = await startSandbox({ seed: 1, clock, ...options });
  const given: Given = { clock, ids: seededIds(2, clock, 'teststnd'.slice(0, 6)), data: running.target.data };
  const gateway = createGateway({ target: running.target, clock, ids: given.ids });
  const { appId, secret } = running.sandbox.otherApp;
  const other = createGateway({ target: { ...running.target, appId, secret }, clock, ids: given.ids });
  return {
    running,
    given,
    call: async (operation, content, { lang, ...tamper } = {}) => {
      const options = { story: 'test', step: 'subject', tamper, ...(lang === undefined ? {} : { lang }) };
      return read(operation, await gateway.call(operation, content, options));
    },
    callAsOther: async (operation, content) =>
      read(operation, await other.call(operation, content, { story: 'test', step: 'subject' })),
    control: async (method, path, body) => {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const response = await fetch(`${running.control}${path}`, init);
      return { status: response.status, json: (await response.json()) as JsonObject };
    },
    stop: async () => {
      await gateway.close();
      await other.close();
      await running.stop();
    },
  };
}

function read(operation: Operation, exchange: Exchange): Called {
  const { response } = exchange;
  if (response === undefined) throw new Error(`no answer: ${JSON.stringify(exchange.transport)}`);
  const answer: Answer = envelopeOf(operation.envelope).readAnswer(bytesOf(response.body));
  if (answer.form === 'unreadable') throw new Error(`answer ${answer.reason}: ${answer.excerpt}`);
  const { message, content = {}, code, isSuccess } = answer;
  return { exchange, message, content, code, isSuccess };
}
