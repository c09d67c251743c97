/** A request as it came over HTTP. */
export interface Arrival {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** An answer as it goes to the socket. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const jsonType = 'application/json;charset=UTF-8';

/** Returns an answer that carries JSON text. */
export function jsonReply(status: number, json: string): Reply {
  return { status, headers: { 'content-type': jsonType }, body: Buffer.from(json, 'utf8') };
}

/** Returns an answer that HTTP itself is wrong, outside the documented messages. */
export function errorReply(status: number, error: string): Reply {
  return jsonReply(status, JSON.stringify({ error }));
}
