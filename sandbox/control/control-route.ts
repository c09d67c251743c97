import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Text } from '../../schemas/text.ts';
import type { Sandbox } from '../sandbox.ts';

/** What a control call answers: JSON with a status. */
export interface ControlAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** One call of the control API. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the control address, with its slash. */
  readonly path: string;
  readonly title: Text;
  /** `body` is empty where the request has none. The answer comes later where deliveries are awaited. */
  readonly run: (sandbox: Sandbox, body: JsonObject) => ControlAnswer | Promise<ControlAnswer>;
}

/** Returns an answer that all went well. */
export function ok(json: unknown): ControlAnswer {
  return { status: 200, json };
}

/** Returns an answer that the call itself was wrong. */
export function wrong(error: string, status = 400): ControlAnswer {
  return { status, json: { error } };
}
