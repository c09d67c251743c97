import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { ChannelChoice } from '../trade/chosen-outcome.ts';
import type { App, Tenant } from '../world/rows.ts';
import type { Moment } from './moment.ts';

/** One admitted request, with everything an operation may draw on while it is served. */
export interface Call extends Moment {
  readonly operation: Operation;
  /** The calling app; for systems without an appId the sandbox's own. */
  readonly app: App;
  readonly tenant: Tenant;
  /** The business fields: `content` of an envelope, or the whole message where there is none. */
  readonly content: JsonObject;
  /** What was chosen for the payment channel, by the request or over the control API. */
  readonly channel: ChannelChoice;
}

/** A number that may be used only once, and what it numbers. */
export interface UsedOnce {
  readonly series: string;
  readonly field: string;
}

/** How the sandbox behaves for one operation; what holds for all of them is in `rules/`. */
export interface Behaviour {
  /** Order numbers that may not be asked for again within a time. */
  readonly frequency?: { readonly field: string; readonly withinMs: number };
  readonly usedOnce?: UsedOnce;
  /** Rules of amounts that are judged before anything happens; throws `Refused`. */
  readonly amounts?: (call: Call) => void;
  /** Does what was asked and returns the content of the answer; throws `Refused`, and then nothing has happened. */
  readonly serve: (call: Call) => JsonObject;
  /** Content of an error answer, where it is not empty. */
  readonly refusedContent?: (error: { readonly code: string; readonly message: string }) => JsonObject;
}

/** The behaviours of a system's operations, by operation id. */
export type Behaviours = Readonly<Record<string, Behaviour>>;
