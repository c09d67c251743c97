import type { Content, Operation } from '../operation.ts';
import type { ProviderState } from './provider-states.ts';

/** What becomes of an interaction's request, and in which form its answer is described. */
export type ExpectedAnswer = 'accepted' | 'accepted-as-text' | 'refused';

/** One request of the kit and what it reads of the answer; everything else is derived. */
export interface PactInteraction {
  /** Names it in the pact file; unique there. */
  readonly description: string;
  readonly operation: Operation;
  readonly states: readonly ProviderState[];
  readonly content: Content;
  /** Paths of the message whose values are what the interaction is about. */
  readonly exact: readonly string[];
  readonly answer: ExpectedAnswer;
  /** Takes the place of the signature. */
  readonly sign?: string;
}

/**
 * A signature that no secret gives. In a pact file it says that the request is to be refused for its signature: whoever
 * replays it signs every other request anew and leaves this one as it is.
 */
export const wrongSign = '0'.repeat(64);
