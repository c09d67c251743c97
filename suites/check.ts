import type { RequirementId } from '../contracts/requirement-id.generated.ts';
import type { Text } from '../schemas/text.ts';
import type { Exchange, StoryLine } from '../schemas/types/record.ts';

/** What happened when one case or scenario ran, as the record holds it. */
export interface Story {
  readonly line: StoryLine;
  readonly exchanges: readonly Exchange[];
  /** The control of an earlier story that this one rests on too; it is judged where it was sent. */
  readonly control?: Exchange;
  /** Why a scenario went no further; what it was still to show cannot be told. */
  readonly stopped?: Text;
}

/** The outcome of judging one requirement, in the words of W3C's EARL; `untested` is only ever computed by reports. */
export type Verdict =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly expected: Text; readonly actual: Text; readonly at?: string }
  | { readonly outcome: 'inapplicable'; readonly reason: Text }
  | { readonly outcome: 'cantTell'; readonly reason: Text };

/** One requirement judged on some exchanges of a story. */
export interface Judgement {
  readonly requirement: RequirementId;
  readonly operation: string;
  /** Ids of the exchanges the verdict rests on. */
  readonly exchanges: readonly string[];
  readonly verdict: Verdict;
}

/** A pure judgement over a story: it never sends, and the same story always gets the same verdicts. */
export interface Check {
  /** A statement of fact, such as `answer-signature-verifies`. */
  readonly id: string;
  readonly title: Text;
  readonly appliesTo: (story: Story) => boolean;
  readonly judge: (story: Story) => readonly Judgement[];
  /** Stories that show both directions; run as tests of the check. */
  readonly examples: { readonly passes: readonly Story[]; readonly fails: readonly Story[] };
}
