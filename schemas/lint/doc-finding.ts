import type { Provenance } from '../evidence.ts';
import type { Pages } from '../load-pages.ts';
import type { Text } from '../text.ts';

/** One contradiction or oddity of the documents, with what to ask e-Buy about it. */
export interface DocFinding {
  /** `<rule>:<what>`; the same documents always give the same ids. */
  readonly id: string;
  /** The rule that found it. */
  readonly rule: string;
  readonly operations: readonly string[];
  /** Every place that has a part in it, each once. */
  readonly places: readonly Provenance[];
  readonly statement: Text;
  /** What the kit does as long as the documents say both. */
  readonly kitDoes: Text;
  readonly question: Text;
}

/** What a rule finds, before rule and id are put together. */
export interface DocFindingDraft extends Omit<DocFinding, 'id' | 'rule'> {
  /** The part of the id after the rule's name. */
  readonly about: string;
}

/** A pure search for one kind of contradiction over all pages. */
export interface LintRule {
  readonly id: string;
  readonly title: Text;
  readonly find: (pages: Pages) => readonly DocFindingDraft[];
}
