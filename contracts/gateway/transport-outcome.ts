import type { Exchange } from '../../schemas/types/record.ts';

/** Why there is no whole answer. */
export type Transport = NonNullable<Exchange['transport']>;

/** How far the exchange had come. */
export type Phase = Transport['phase'];

type Outcome = Transport['outcome'];

/** Ends an exchange from our side; carries the outcome it is recorded with. */
export class LimitReached extends Error {
  readonly outcome: 'too-large' | 'timeout';

  constructor(outcome: 'too-large' | 'timeout', message: string) {
    super(message);
    this.name = 'LimitReached';
    this.outcome = outcome;
  }
}

/** Codes of Node's sockets and resolver, and of undici; `closed` is told apart by the phase. */
const outcomes: Readonly<Record<string, Outcome | 'closed'>> = {
  ECONNREFUSED: 'connect-refused',
  EHOSTUNREACH: 'connect-refused',
  ENETUNREACH: 'connect-refused',
  EADDRNOTAVAIL: 'connect-refused',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  ETIMEDOUT: 'connect-timeout',
  ENOTFOUND: 'dns-failure',
  EAI_AGAIN: 'dns-failure',
  EAI_FAIL: 'dns-failure',
  EAI_NODATA: 'dns-failure',
  EPROTO: 'tls-failure',
  ECONNRESET: 'closed',
  ECONNABORTED: 'closed',
  EPIPE: 'closed',
  UND_ERR_SOCKET: 'closed',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'incomplete',
  UND_ERR_HEADERS_OVERFLOW: 'protocol-error',
};

/** Names of certificate failures, as Node's TLS reports them in `code`. */
const tlsCode = /^ERR_(SSL|TLS)_|CERT|^UNABLE_TO_|^DEPTH_ZERO_|^HOSTNAME_MISMATCH|^CRL_/;

/** Node's wording where a peer hangs up during the handshake: its code alone is a plain ECONNRESET. */
const handshakeCut = /before secure TLS connection/;

/** undici's name for what its parser refuses; it carries no code. */
const parserErrorName = 'HTTPParserError';

/** Returns how an error of the connection is recorded, or undefined where it is none: a programming error. */
export function transportOutcome(error: unknown, phase: Phase): Transport | undefined {
  const root = rootOf(error);
  if (root instanceof LimitReached) return { outcome: root.outcome, phase, detail: root.message };
  const code = codeOf(root);
  const outcome = outcomeOf(code, root);
  if (outcome === undefined) return undefined;
  return {
    outcome: outcome === 'closed' ? closedIn(phase) : outcome,
    phase: code === 'EPIPE' ? 'send' : phase,
    detail: `${code}: ${detailOf(root)}`,
  };
}

// Whether a peer closes or resets shows only by chance when data is under way; whether its answer had begun does not.
function closedIn(phase: Phase): Outcome {
  return phase === 'body' ? 'incomplete' : 'reset';
}

function outcomeOf(code: string, error: Error): Outcome | 'closed' | undefined {
  if (handshakeCut.test(error.message)) return 'tls-failure';
  if (error.name === parserErrorName) return /EOF/.test(error.message) ? 'incomplete' : 'protocol-error';
  if (error.message === 'bad upgrade') return 'protocol-error';
  return outcomes[code] ?? (tlsCode.test(code) ? 'tls-failure' : undefined);
}

// A name with several addresses fails with one error for each; the first says as much as all.
function rootOf(error: unknown): Error {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0];
  return error instanceof Error ? error : new Error(String(error));
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

// OpenSSL's message holds an address of memory; `reason` says the same without it.
function detailOf(error: Error): string {
  return 'reason' in error && typeof error.reason === 'string'
    ? error.reason
    : (error.message.split('\n')[0] ?? '');
}
