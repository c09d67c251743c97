import type { JsonObject, Members } from '../../contracts/envelopes/envelope.ts';
import type { ErrorCode } from '../error-codes.ts';
import type { Incoming } from '../rules/incoming.ts';

/** What became of a request. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly content: JsonObject }
  | { readonly kind: 'refused'; readonly error: ErrorCode; readonly message: string };

/** Writes the answer of one kind of envelope, member by member and not signed yet. */
export type AnswerWriter = (incoming: Incoming, outcome: Outcome) => Members;
