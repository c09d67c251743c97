// Generated from schemas/record/record.schema.json by `npm run generate`. Do not edit.

/**
 * One line of a run record (JSON Lines): a header, then stories, exchanges and findings as they happen, then a footer. No footer: the run was cut.
 */
export type RecordLine =
  RecordHeader | StoryLine | Exchange | PackedExchange | Finding | NoteLine | RecordFooter;
/**
 * What the documents say must become of a case's request.
 */
export type Expectation =
  | {
      kind: 'accepted';
    }
  | {
      kind: 'rejected';
      /**
       * Error codes the documents allow here; empty: any code but success.
       */
      codes: string[];
    }
  | {
      kind: 'either';
    };
/**
 * Name and value, in the order and case they were sent.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Header = [string, string];
/**
 * What the client found when it verified the answer's signature over the bytes received, at the time it had the secret.
 */
export type SignatureReading =
  | {
      outcome: 'absent' | 'unreadable';
    }
  | {
      outcome: 'verified';
      /**
       * The signature profile under which it verified.
       */
      profile: string;
      /**
       * Signature base with the secret masked.
       */
      base: string;
    }
  | {
      outcome: 'mismatch';
      given: string;
      /**
       * Digest over `base` under the first profile tried.
       */
      computed: string;
      base: string;
      profiles: string[];
    };

export interface RecordHeader {
  kind: 'header';
  format: 'ebuy-kit/record/1';
  /**
   * Version of the kit that wrote the record.
   */
  kit: string;
  runId: string;
  /**
   * ISO 8601 with offset +08:00.
   */
  startedAt: string;
  seed: number;
  subject: 'gateway' | 'integrator';
  target: {
    name: string;
    kind: 'sandbox' | 'uat';
    baseUrls: {
      [k: string]: string;
    };
    /**
     * Masked: the last four characters are shown.
     */
    appId: string;
  };
  profile: string;
  /**
   * sha256 of each source document the contracts were derived from.
   */
  documents: {
    [k: string]: string;
  };
  /**
   * Operations the profile asks for. Absent in records of kits that knew no profiles: the whole catalogue.
   */
  operations?: string[];
  /**
   * Documents behind those operations that are not what the profile was frozen for; absent: none.
   */
  changedDocuments?: string[];
  /**
   * Failures accepted beforehand, as they stood when the run began; absent: no baseline was given.
   */
  baseline?: BaselineEntry[];
  only?: string;
  /**
   * Most requests the run was to cost; absent: as many as there are.
   */
  budget?: number;
  /**
   * Most requests per second; absent: as fast as they are answered.
   */
  rate?: number;
  /**
   * Random requests of each kind that every operation was asked for; absent: the usual number.
   */
  random?: number;
  /**
   * Which part of the plan this is: `2/4`, or `1+3/4` where some parts were merged and some are missing.
   */
  shard?: string;
  /**
   * Ids of the stories that were to run.
   */
  planned: string[];
}
/**
 * One accepted failure: what fails, why that is accepted, who answers for it, and until when.
 */
export interface BaselineEntry {
  requirement: string;
  operation: string;
  reason: string;
  owner: string;
  /**
   * The last day it is accepted, by Shanghai's calendar.
   */
  expires: string;
}
/**
 * A case or a scenario that starts; its exchanges and findings follow and name it. With `unmet` or `inapplicable` nothing was sent.
 */
export interface StoryLine {
  kind: 'story';
  id: string;
  form: 'case' | 'scenario';
  system: string;
  /**
   * The operation under test; absent in a scenario that crosses operations.
   */
  operation?: string;
  family?: string;
  title: Text;
  requirements: string[];
  expectation?: Expectation;
  /**
   * Id of an exchange of an earlier story that is this case's control too: the same valid request, sent once for several cases.
   */
  control?: string;
  unmet?: Text1;
  inapplicable?: Text2;
  verification?: Verification;
}
export interface Text {
  zh: string;
  en: string;
}
/**
 * A missing precondition: names the setting that is missing; nothing was sent.
 */
export interface Text1 {
  zh: string;
  en: string;
}
/**
 * Why no request can show this side of the requirement from outside; nothing was sent.
 */
export interface Text2 {
  zh: string;
  en: string;
}
/**
 * What Pact's own verifier said of the interaction that this story replayed.
 */
export interface Verification {
  consumer: string;
  provider: string;
  /**
   * The interaction's description in the pact file.
   */
  interaction: string;
  /**
   * `unknown`: the verifier came to no verdict on an answer.
   */
  outcome: 'honoured' | 'broken' | 'unknown';
  mismatches: {
    /**
     * Where, in Pact's notation: `$.content.txnStatus`; `status`; a header's name.
     */
    path: string;
    expected: string;
    actual: string;
    /**
     * The verifier's own sentence.
     */
    words: string;
  }[];
  reason?: Text3;
}
/**
 * Why there is no verdict.
 */
export interface Text3 {
  zh: string;
  en: string;
}
/**
 * One request and what came back, with secrets masked as it was made.
 */
export interface Exchange {
  kind: 'exchange';
  id: string;
  story: string;
  /**
   * Name of the step in its story, such as `subject`, `control`, `balance-before`.
   */
  step: string;
  stepTitle?: Text;
  operation: string;
  /**
   * The requirements this request is about, where they are not all those of its story.
   */
  shows?: string[];
  attempt: number;
  /**
   * When the request was made: ISO 8601 with offset +08:00, by the run's clock.
   */
  at: string;
  durationMs: number;
  request: {
    method: string;
    url: string;
    headers: Header[];
    body: Body;
    /**
     * With the secret masked; absent where nothing was signed.
     */
    signatureBase?: string;
    /**
     * Of a request the gateway sent: what was found when its signature was verified over the bytes received.
     */
    signature?:
      | {
          outcome: 'absent' | 'unreadable';
        }
      | {
          outcome: 'verified';
          /**
           * The signature profile under which it verified.
           */
          profile: string;
          /**
           * Signature base with the secret masked.
           */
          base: string;
        }
      | {
          outcome: 'mismatch';
          given: string;
          /**
           * Digest over `base` under the first profile tried.
           */
          computed: string;
          base: string;
          profiles: string[];
        };
  };
  response?: {
    status: number;
    statusText: string;
    headers: Header[];
    body: Body;
    signature: SignatureReading;
  };
  /**
   * Why there is no whole answer. Exactly one of `response` and `transport` is present.
   */
  transport?: {
    /**
     * `withheld`: the kit itself did not send the request, because of a rail of the target or because nothing answers any more; `detail` names the reason.
     */
    outcome:
      | 'connect-refused'
      | 'connect-timeout'
      | 'dns-failure'
      | 'tls-failure'
      | 'reset'
      | 'timeout'
      | 'incomplete'
      | 'too-large'
      | 'protocol-error'
      | 'withheld';
    phase: 'connect' | 'send' | 'headers' | 'body';
    detail: string;
  };
}
/**
 * Exact bytes; `utf8` only where decoding and encoding again gives the same bytes.
 */
export interface Body {
  encoding: 'utf8' | 'base64';
  value: string;
  /**
   * Length on the wire, in bytes.
   */
  bytes: number;
  /**
   * True where a secret was replaced, so that the value is no longer byte for byte what was on the wire.
   */
  isMasked?: boolean;
}
/**
 * An exchange whose line would be longer than 8,192 characters: the same line, compressed. A wallet of a thousand rows, or a body made too large on purpose, would else be most of a record.
 */
export interface PackedExchange {
  kind: 'packed';
  /**
   * The line of kind exchange in UTF-8, compressed (RFC 1951, no header), in base64.
   */
  deflate: string;
}
/**
 * requirement × check × exchanges × verdict × blame.
 */
export interface Finding {
  kind: 'finding';
  id: string;
  requirement: string;
  operation: string;
  check: string;
  story: string;
  exchanges: string[];
  outcome: 'passed' | 'failed' | 'inapplicable' | 'cantTell';
  expected?: Text;
  actual?: Text;
  /**
   * JSON pointer into the judged message, prefixed by `request` or `response`.
   */
  at?: string;
  reason?: Text;
  blame?: 'gateway' | 'documents' | 'integrator' | 'harness' | 'environment';
}
/**
 * What a scenario has to say beside its findings: what it left behind at the target, or why it went no further.
 */
export interface NoteLine {
  kind: 'note';
  story: string;
  about: 'left-behind' | 'not-continued';
  text: Text;
}
export interface RecordFooter {
  kind: 'footer';
  finishedAt: string;
  durationMs: number;
  stories: number;
  exchanges: number;
  findings: number;
}
