import type { Content, EnvelopeKind } from '../operation.ts';

/** The members of a JSON object in the order they are sent, each value as its exact JSON text. */
export type Members = readonly (readonly [key: string, json: string])[];

/** What an envelope is filled with beside the content. */
export interface EnvelopeContext {
  readonly appId: string;
  readonly action: string;
  readonly uuid: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  readonly lang: string;
}

/** One way of wrapping messages; signing is apart, in `signing/`. */
export interface Envelope {
  readonly kind: EnvelopeKind;
  /** True where requests carry a `sign` over their first-level members. */
  readonly isSigned: boolean;
  /** Returns the members of a request, without `sign`. */
  compose(context: EnvelopeContext, content: Content): Members;
  /** Reads an answer's exact bytes. */
  readAnswer(body: Uint8Array): Answer;
}

/** How `content` came on the wire. */
export type ContentKind = 'object' | 'json-string' | 'absent' | 'unreadable';

export type JsonObject = { readonly [key: string]: unknown };

/** An answer, read but not judged. */
export type Answer =
  | {
      readonly form: 'envelope';
      /** The whole answer as parsed, with `content` decoded to an object where it came as a JSON string. */
      readonly message: JsonObject;
      /** What the answer says of itself: `success`, or `returnCode` 00, or `statusCode` 100, 80, 81. */
      readonly isSuccess: boolean | undefined;
      /** `errorCode`, `returnCode` or `statusCode` as text; empty where there is none. */
      readonly code: string;
      readonly errorMessage: string;
      readonly content: JsonObject | undefined;
      readonly contentKind: ContentKind;
    }
  | {
      readonly form: 'unreadable';
      readonly reason: 'empty' | 'not-utf8' | 'not-json' | 'not-an-object';
      readonly excerpt: string;
    };
