import type { Text } from '../schemas/text.ts';
import { amountModes } from './failure-modes/amounts.ts';
import { envelopeModes } from './failure-modes/envelopes.ts';
import { lengthModes } from './failure-modes/lengths.ts';
import { lifecycleModes } from './failure-modes/lifecycles.ts';
import { notificationModes } from './failure-modes/notifications.ts';
import { signatureModes } from './failure-modes/signatures.ts';

/** Whom a failure mode befalls: the gateway, the integrator's own software, this kit. */
export type FailureRole = 'gateway' | 'integrator' | 'kit';

/** What finds a failure mode, each by the name it has in this repository. */
export interface Coverage {
  /** Ids of requirements. */
  readonly requirements?: readonly string[];
  /** Ids of checks. */
  readonly checks?: readonly string[];
  /** Ends of case ids, such as `/byte-order-mark`, or globs over whole ones. */
  readonly cases?: readonly string[];
  /** `<system>/<id>` of scenarios. */
  readonly scenarios?: readonly string[];
  /** Test files of our own that hold the kit immune. */
  readonly tests?: readonly string[];
}

/** One way in which payment integrations are known to fail, and what of this kit finds it. */
export interface FailureMode extends Coverage {
  /** A letter for the group, and a number: A signatures, B envelopes, C amounts, D lifecycle, E notifications, F lengths. */
  readonly id: string;
  readonly roles: readonly FailureRole[];
  readonly mode: Text;
  /** Why nothing finds it on the gateway's side, or what is left open. */
  readonly reason?: Text;
}

/** Every failure mode by its group; a row that befalls a gateway is covered, or says why it is not. */
export const failureModes: readonly FailureMode[] = [
  ...signatureModes,
  ...envelopeModes,
  ...amountModes,
  ...lifecycleModes,
  ...notificationModes,
  ...lengthModes,
];
