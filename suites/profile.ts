import type { Text } from '../schemas/text.ts';

/** What a go-live of one kind asks for: which operations are judged, and which scenarios are run. */
export interface Profile {
  /** Equals the file's name; `--profile ID`. */
  readonly id: string;
  readonly title: Text;
  /** Who goes live with it, in one sentence. */
  readonly purpose: Text;
  /** Operation ids, in the order of the catalogue. Their cases run, all of them. */
  readonly operations: readonly string[];
  /** Globs over `<system>/<scenario>`. */
  readonly scenarios: readonly string[];
}

/** Declares a profile; exists so that its fields are checked where it is written. */
export function defineProfile(profile: Profile): Profile {
  return profile;
}
