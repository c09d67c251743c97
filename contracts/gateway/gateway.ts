import type { Exchange, Text } from '../../schemas/types/record.ts';
import type { Members } from '../envelopes/envelope.ts';
import type { Ids } from '../ids.ts';
import type { Content, Operation } from '../operation.ts';
import type { TestApp } from '../target.ts';

/** Deliberate deviations from a correct request, for negative cases; each is applied at one named moment. */
export interface Tamper {
  /** Changes the members before they are signed, so that the request stays validly signed. */
  readonly members?: (members: Members) => Members;
  /** Sends as another app, whose secret answers are signed with too. */
  readonly app?: TestApp;
  /** Signs with this secret instead of the target's. */
  readonly secret?: string;
  /** Signs in another way than documented; the secret is the target's, or the one stated here. */
  readonly signWith?: (members: Members, secret: string) => string;
  /** Changes the signature after it was computed; undefined leaves `sign` out. */
  readonly sign?: (sign: string) => string | undefined;
  /** Changes the bytes after signing. */
  readonly body?: (body: Uint8Array) => Uint8Array;
  readonly method?: string;
  /** Offers this version of TLS and no other. */
  readonly tls?: OldTls;
  /** Added to, or replacing, the headers of the request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Versions of TLS that RFC 8996 has retired. */
export type OldTls = 'TLSv1' | 'TLSv1.1';

export interface CallOptions {
  readonly story: string;
  /** Name of the step: `subject`, `control`, `balance-before`. */
  readonly step: string;
  readonly stepTitle?: Text;
  readonly attempt?: number;
  /** Source of this request's uuid instead of the client's own, so that concurrent stories do not share one. */
  readonly ids?: Ids;
  readonly lang?: string;
  readonly tamper?: Tamper;
}

/** The client of one target: one call, one exchange, whatever came back; it throws only for programming errors. */
export interface Gateway {
  call(operation: Operation, content: Content, options: CallOptions): Promise<Exchange>;
  close(): Promise<void>;
}
