import type { Refusal } from './refusal.ts';
import type { Arrival, Reply } from './reply.ts';

/** One exchange as the sandbox saw it; bodies as text, cut where they are long. */
export interface SeenExchange {
  readonly number: number;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly at: number;
  /** Absent where no operation is at that path. */
  readonly operation?: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly refusal?: Refusal;
  readonly faults: readonly string[];
  readonly request: string;
  readonly response: string;
}

/** What is known of an exchange beside its bytes. */
export interface SeenContext {
  readonly at: number;
  readonly operation?: string;
  readonly refusal?: Refusal;
  readonly faults: readonly string[];
}

/** The exchanges seen last; older ones are forgotten. */
export interface ExchangeLog {
  remember(arrival: Arrival, reply: Reply, context: SeenContext): void;
  /** Returns the exchanges seen, the latest last. */
  list(): readonly SeenExchange[];
  clear(): void;
}

/** Exchanges kept, and bytes kept of each body. */
const kept = { exchanges: 200, bodyBytes: 16_384 } as const;

/** Returns an empty log. */
export function createExchangeLog(): ExchangeLog {
  const seen: Remembered[] = [];
  let count = 0;
  return {
    remember: ({ method, path, body }, reply, context) => {
      count += 1;
      // Bytes are decoded only when somebody asks: nobody does in a run of thousands.
      const request = beginning(body);
      seen.push({
        number: count,
        method,
        path,
        status: reply.status,
        request,
        response: beginning(reply.body),
        context,
      });
      if (seen.length > kept.exchanges) seen.shift();
    },
    list: () => seen.map(render),
    clear: () => {
      seen.length = 0;
    },
  };
}

interface Remembered {
  readonly number: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly request: Uint8Array;
  readonly response: Uint8Array;
  readonly context: SeenContext;
}

function render({ context, request, response, ...exchange }: Remembered): SeenExchange {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  return { ...exchange, ...context, request: text(request), response: text(response) };
}

/** The first bytes of a body; a copy where it is longer, so that the rest can be forgotten. */
function beginning(body: Uint8Array): Uint8Array {
  return body.byteLength <= kept.bodyBytes ? body : body.slice(0, kept.bodyBytes);
}
