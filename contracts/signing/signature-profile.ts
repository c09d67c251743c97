import type { Text } from '../../schemas/text.ts';

/** How one value of a first-level member enters the signature base. */
export interface ValueRendering {
  /**
   * Objects and arrays: `compact` drops the whitespace between tokens and touches nothing else (order, digits and
   * escapes stay as sent); `as-sent` keeps the exact text.
   */
  readonly object: 'compact' | 'as-sent';
  /** `decoded` is the text the JSON string stands for; `as-sent` keeps quotes and escapes. */
  readonly string: 'decoded' | 'as-sent';
  /** `literal` writes `null`, `empty` writes `key=`, `left-out` drops the pair. */
  readonly null: 'literal' | 'empty' | 'left-out';
  readonly emptyString: 'kept' | 'left-out';
  /** Only one way is known: the JSON literal. */
  readonly boolean: 'literal';
  /** Only one way is known: the digits as sent, so that `1.0` and `1` differ and 64-bit numbers survive. */
  readonly number: 'as-sent';
}

/** What the documents leave open and this profile had to decide. */
export interface UndocumentedChoice {
  readonly about: 'null' | 'empty-string' | 'boolean' | 'number' | 'whitespace' | 'non-ascii-key' | 'headers';
  readonly choice: Text;
  readonly reason: Text;
}

/** One way of signing a message, as data: what is signed, how it is written down, how it is digested. */
export interface SignatureProfile {
  readonly id: string;
  readonly title: Text;
  /** First-level keys that are not signed. */
  readonly leftOut: readonly string[];
  /** `ascii` sorts by UTF-16 code unit, which is ASCII order for ASCII keys. */
  readonly order: 'ascii' | 'as-sent';
  /** Between key and value. */
  readonly pair: string;
  /** Between pairs. */
  readonly joiner: string;
  readonly value: ValueRendering;
  readonly secret: { readonly place: 'end' | 'start'; readonly joint: string };
  readonly digest: 'sha256' | 'md5';
  readonly output: 'lower-hex' | 'upper-hex';
  readonly undocumented: readonly UndocumentedChoice[];
}
