/** A request as it came over HTTP. */
export interface Arrival {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** How an answer goes to the socket where it does not go whole and at once; times in milliseconds, sizes in bytes. */
export type Delivery =
  /** The connection is reset after so many bytes of the body; with none, before anything is sent. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** The connection is closed in an orderly way after so many bytes, which are fewer than were announced. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** Nothing is ever sent; the connection stays open until the client closes it. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'late'; readonly afterMs: number }
  /** The body comes in small pieces. */
  | { readonly kind: 'drip'; readonly pieceBytes: number; readonly everyMs: number }
  /** `content-length` is wrong by so many bytes. */
  | { readonly kind: 'misdeclared'; readonly by: number }
  /** Bytes that are no HTTP are sent instead, and the connection is closed. */
  | { readonly kind: 'raw'; readonly bytes: Uint8Array };

/** An answer as it goes to the socket. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Absent: whole and at once. */
  readonly delivery?: Delivery;
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
