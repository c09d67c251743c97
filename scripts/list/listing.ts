import type { Text } from '../../schemas/text.ts';

/** One listing: JSON for programs, a table for people. */
export interface Listing {
  readonly json: readonly object[];
  readonly head: readonly Text[];
  readonly rows: readonly (readonly string[])[];
}
