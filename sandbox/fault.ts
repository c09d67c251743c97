import type { Members } from '../contracts/envelopes/envelope.ts';
import type { RequirementId } from '../contracts/requirement-id.generated.ts';
import type { Text } from '../schemas/text.ts';
import type { Violation } from '../schemas/violation.ts';
import type { Outcome } from './answers/answer-writer.ts';
import type { NextDeliveryHook, NotificationHook } from './notifications/notification.ts';
import type { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import type { Incoming, Rule } from './rules/incoming.ts';
import type { Behaviour, Call } from './systems/call.ts';
import type { PostingHook } from './world/ledger.ts';
import type { TableName } from './world/stale-reads.ts';

/** The id of a fault: kebab-case, equal to its file's name or to a row's name in a table of several. */
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

/**
 * The places where a fault can reach into the gateway, in the order in which a request passes them; each gets what is
 * there and returns what shall be.
 */
export interface FaultHooks {
  /**
   * Tables that the request reads as they stood when it came in: it waits, others go on, and it writes what is then out
   * of date. This is how updates are lost and things spent twice; everything else is served in one go.
   */
  readonly staleTables?: (operation: string) => readonly TableName[];
  /** How the operation behaves: its time and number rules, its amount rules, what it does and answers. */
  readonly behaviour?: (behaviour: Behaviour, operation: string) => Behaviour;
  /** The request as the operation sees it: its content, the time it is served at. */
  readonly call?: (call: Call) => Call;
  /** The list of admission rules: leave one out, replace one, change their order. */
  readonly rules?: (rules: readonly Rule[]) => readonly Rule[];
  /** What of the documents the request breaks, before any rule looks at it. */
  readonly violations?: (
    violations: readonly Violation[],
    incoming: Pick<Incoming, 'message' | 'call'>,
  ) => readonly Violation[];
  /** A movement of money before it is entered; undefined drops it. */
  readonly posting?: PostingHook;
  /** A notification as it is raised: its content, address, delay, how often it is sent; undefined drops it. */
  readonly notification?: NotificationHook;
  /** When a notification is delivered next, after a delivery; undefined: never again. */
  readonly nextDelivery?: NextDeliveryHook;
  /** A refusal before it gets its code. */
  readonly refusal?: (refusal: Refusal, operation: string) => Refusal;
  /** What became of the request, before it is written down: content, or code and message. */
  readonly outcome?: (outcome: Outcome, incoming: Incoming) => Outcome;
  /** The members of the answer before they are signed, so that what is wrong with them is validly signed. */
  readonly answer?: (members: Members, incoming: Incoming, outcome: Outcome) => Members;
  /** The answer's signature; undefined leaves it out. Only signed envelopes have one. */
  readonly signature?: (signature: string, members: Members, incoming: Incoming) => string | undefined;
  /** The whole answer after it was signed, on its way to the socket, and how it gets there. */
  readonly reply?: (reply: Reply, incoming: Incoming, outcome: Outcome) => Reply;
}

/** One deliberate, named defect. */
export interface Fault extends FaultHooks {
  readonly id: FaultId;
  readonly title: Text;
  readonly group: FaultGroup;
  /** The requirements that are expected to fail, no more and no less. */
  readonly breaks: readonly RequirementId[];
  /** What it breaks that no requirement states yet; every fault has this, or requirements it breaks. */
  readonly unstated?: Text;
}

/** Declares a fault; exists so that its fields are checked where it is written. */
export function defineFault(fault: Fault): Fault {
  return fault;
}
