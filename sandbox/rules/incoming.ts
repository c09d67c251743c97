import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { EnvelopeKind } from '../../contracts/operation.ts';
import type { MembersReading } from '../../contracts/signing/raw-members.ts';
import type { Text } from '../../schemas/text.ts';
import type { Violation } from '../../schemas/violation.ts';
import type { Behaviour, Call } from '../systems/call.ts';

/** A request on its way through the rules; what a rule relies on, an earlier rule has made sure of. */
export interface Incoming {
  /** The bytes received, as far as they are a JSON object. */
  readonly reading: MembersReading;
  /** The message as parsed; empty where the bytes are no JSON object. */
  readonly message: JsonObject;
  /** True where the appId is one the sandbox knows, or where the system has none. */
  readonly isAppKnown: boolean;
  readonly behaviour: Behaviour;
  readonly call: Call;
  /** Mismatches between message and documents, as the faults in force leave them; found once, when first asked for. */
  readonly violations: () => readonly Violation[];
}

/** One thing every request is judged by. */
export interface Rule {
  readonly id: string;
  readonly title: Text;
  /** Envelopes the rule holds for; absent: all. */
  readonly envelopes?: readonly EnvelopeKind[];
  /** Throws `Refused` where the request breaks the rule. */
  readonly judge: (incoming: Incoming) => void;
}
