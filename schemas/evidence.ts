/**
 * How well an operation is documented: `documented` (whole tables), `partial` (some fields known),
 * `sampled` (an example only), `proposed` (only title and id are known; the rest is our proposal).
 */
export type Evidence = 'documented' | 'partial' | 'sampled' | 'proposed';

/** How sure a single row is, where its source is damaged or inferred; absent means as printed. */
export type Certainty = 'certain' | 'restored' | 'probable' | 'unknown';

/** Whether the documents say that a field must be sent; `unknown` where the copy lost the 是/否 column. */
export type Requiredness = 'yes' | 'no' | 'unknown';

/** Where a fact stands: file name under `schemas/sources/` and 1-based line; `page` is the public page behind a doc record. */
export interface Provenance {
  readonly document: string;
  readonly line: number;
  readonly page?: string;
}
