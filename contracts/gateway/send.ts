import { Agent, type Dispatcher } from 'undici';
import type { Header } from '../../schemas/types/record.ts';
import type { OldTls } from './gateway.ts';
import { LimitReached, type Phase, type Transport, transportOutcome } from './transport-outcome.ts';

/** Bounds of one exchange: milliseconds (undici's own, the first three, are good to about a second) and bytes. */
export interface Limits {
  readonly connectMs: number;
  /** From the request to the end of the answer's headers. */
  readonly headersMs: number;
  /** Between two pieces of the answer's body. */
  readonly bodyMs: number;
  /** The whole exchange once connected, so that an answer in drips ends too. */
  readonly totalMs: number;
  readonly maxResponseBytes: number;
}

export const defaultLimits: Limits = {
  connectMs: 5_000,
  headersMs: 30_000,
  bodyMs: 30_000,
  totalMs: 60_000,
  maxResponseBytes: 4 * 1024 * 1024,
};

/** A request as it goes onto the wire; `headers` are complete and in the order they are sent. */
export interface WireRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

/** What came back: a whole answer of any status, or why there is none. */
export type WireResult =
  | {
      readonly form: 'response';
      readonly status: number;
      readonly statusText: string;
      readonly headers: readonly Header[];
      readonly body: Buffer;
    }
  | { readonly form: 'none'; readonly transport: Transport };

/** Returns the connection pool of one gateway: no redirects, no retries, nothing decoded; `tls` offers an old version alone. */
export function createAgent(limits: Limits, tls?: OldTls): Agent {
  // OpenSSL offers retired versions only at its lowest security level.
  const old = tls && { minVersion: tls, maxVersion: tls, ciphers: 'DEFAULT:@SECLEVEL=0' };
  return new Agent({
    connect: { timeout: limits.connectMs, ...old },
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
  });
}

/** Sends one request and resolves with what came back; rejects only where the request itself cannot be sent (a programming error). */
export function send(agent: Agent, request: WireRequest, limits: Limits): Promise<WireResult> {
  const { url, method, body } = request;
  return new Promise((resolve, reject) => {
    const receiver = new Receiver(limits, resolve, reject);
    const options = {
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      body,
      headers: headersForUndici(request.headers),
    };
    agent.dispatch(options, receiver);
  });
}

// undici takes host and connection from here and writes them first; the length it writes itself, last.
function headersForUndici(headers: readonly Header[]): string[] {
  return headers.filter(([name]) => name.toLowerCase() !== 'content-length').flat();
}

class Receiver implements Dispatcher.DispatchHandler {
  #phase: Phase = 'connect';
  #status = 0;
  #statusText = '';
  #headers: Header[] = [];
  #chunks: Buffer[] = [];
  #bytes = 0;
  #deadline: NodeJS.Timeout | undefined;

  constructor(
    private readonly limits: Limits,
    private readonly resolve: (result: WireResult) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#phase = 'headers';
    const { totalMs } = this.limits;
    const abort = () => controller.abort(new LimitReached('timeout', `no whole answer within ${totalMs} ms`));
    this.#deadline = setTimeout(abort, totalMs);
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    _headers: unknown,
    statusText?: string,
  ): void {
    if (status < 200) return;
    this.#phase = 'body';
    this.#status = status;
    this.#statusText = statusText ?? '';
    this.#headers = headersOf(controller.rawHeaders);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    this.#chunks.push(chunk);
    const { maxResponseBytes } = this.limits;
    if (this.#bytes > maxResponseBytes) {
      controller.abort(new LimitReached('too-large', `the answer is longer than ${maxResponseBytes} bytes`));
    }
  }

  onResponseEnd(): void {
    clearTimeout(this.#deadline);
    this.resolve({
      form: 'response',
      status: this.#status,
      statusText: this.#statusText,
      headers: this.#headers,
      body: Buffer.concat(this.#chunks),
    });
  }

  onResponseError(_controller: unknown, error: Error): void {
    clearTimeout(this.#deadline);
    const transport = transportOutcome(error, this.#phase);
    if (transport === undefined) this.reject(error);
    else this.resolve({ form: 'none', transport });
  }
}

function headersOf(raw: Dispatcher.DispatchController['rawHeaders']): Header[] {
  const cells = Array.isArray(raw) ? raw.map((cell) => Buffer.from(cell).toString('latin1')) : [];
  return Array.from({ length: cells.length / 2 }, (_, at) => [cells[2 * at] ?? '', cells[2 * at + 1] ?? '']);
}
