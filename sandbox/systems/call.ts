import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Ids } from '../../contracts/ids.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { PostingHook } from '../world/ledger.ts';
import type { App, Tenant } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/** One admitted request, with everything an operation may draw on while it is served. */
export interface Call {
  readonly operation: Operation;
  /** The calling app; for systems without an appId the sandbox's own. */
  readonly app: App;
  readonly tenant: Tenant;
  /** The business fields: `content` of an envelope, or the whole message where there is none. */
  readonly content: JsonObject;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly now: number;
  readonly world: World;
  readonly ids: Ids;
  /** Faults that change or drop postings, in the order they were chosen. */
  readonly postingHooks: readonly PostingHook[];
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
