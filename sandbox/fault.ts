import type { RequirementId } from '../contracts/requirement-id.generated.ts';
import type { Text } from '../schemas/text.ts';
import type { Violation } from '../schemas/violation.ts';
import type { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import type { Incoming, Rule } from './rules/incoming.ts';
import type { PostingHook } from './world/ledger.ts';

/** The id of a fault: kebab-case, equal to its file's name. */
export type FaultId = string;

/** What a fault is about; the fault matrix groups by it. */
export type FaultGroup =
  | 'signature'
  | 'length'
  | 'envelope'
  | 'error-code'
  | 'amount'
  | 'state'
  | 'concurrency'
  | 'idempotency'
  | 'notification'
  | 'time'
  | 'encoding'
  | 'transport';

/** The places where a fault can reach into the gateway; each gets what is there and returns what shall be. */
export interface FaultHooks {
  /** The list of admission rules: leave one out, replace one, change their order. */
  readonly rules?: (rules: readonly Rule[]) => readonly Rule[];
  /** What of the documents the request breaks, before any rule looks at it. */
  readonly violations?: (
    violations: readonly Violation[],
    incoming: Pick<Incoming, 'message' | 'call'>,
  ) => readonly Violation[];
  /** A refusal before it gets its code. */
  readonly refusal?: (refusal: Refusal, operation: string) => Refusal;
  /** A movement of money before it is entered; undefined drops it. */
  readonly posting?: PostingHook;
  /** The whole answer after it was signed, on its way to the socket. */
  readonly reply?: (reply: Reply, operation: string) => Reply;
}

/** One deliberate, named defect. */
export interface Fault extends FaultHooks {
  readonly id: FaultId;
  readonly title: Text;
  readonly group: FaultGroup;
  /** The requirements that are expected to fail, no more and no less. */
  readonly breaks: readonly RequirementId[];
}

/** Declares a fault; exists so that its fields are checked where it is written. */
export function defineFault(fault: Fault): Fault {
  return fault;
}
