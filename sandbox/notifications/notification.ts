import type { JsonObject } from '../../contracts/envelopes/envelope.ts';

/** Ways of damaging what is delivered next; `wrong-secret` is signed, but not by us. */
export const corruptions = ['sign', 'wrong-secret', 'unsigned', 'content', 'cut'] as const;

export type Corruption = (typeof corruptions)[number];

/** What happened, before it is known whether and how the merchant is told. */
export interface NotificationDraft {
  /** Operation id of an interface by which the gateway calls the merchant, such as `payment.notifyTrade`. */
  readonly operation: string;
  readonly appId: string;
  /** Number of what it is about: outTradeNo, card number, voucher code. */
  readonly about: string;
  /** The merchant's address; without one, the address configured for the app. */
  readonly url?: string;
  readonly content: JsonObject;
  /** How often the same bytes are sent at the first delivery; 1 where absent. */
  readonly copies?: number;
  /** How long after it happened the first delivery is made, in milliseconds; at once where absent. */
  readonly delayMs?: number;
  /** How the next delivery is damaged. */
  readonly corruption?: Corruption;
}

/** Changes a notification as it is raised, or drops it; the place where faults of notifications sit. */
export type NotificationHook = (draft: NotificationDraft) => NotificationDraft | undefined;

/** What became of one delivery; `refused-address` is never sent. */
export type DeliveryOutcome =
  | 'acknowledged'
  | 'not-acknowledged'
  | 'redirected'
  | 'too-large'
  | 'timeout'
  | 'unreachable'
  | 'refused-address';

/** One delivery as it was made. */
export interface Delivery {
  /** By the sandbox's clock; a retry that was due while nobody looked counts at the time it was due. */
  readonly at: number;
  readonly uuid: string;
  readonly outcome: DeliveryOutcome;
  /** How often the same bytes were sent. */
  readonly copies: number;
  readonly corruption?: Corruption;
  readonly status?: number;
  /** Beginning of the reply, or what went wrong. */
  readonly detail?: string;
  /** Real milliseconds until the reply was whole. */
  readonly tookMs: number;
}

/** `waiting` for its next delivery, `held` until it is released; the others have come to their end. */
export type NotificationState = 'waiting' | 'held' | 'acknowledged' | 'given-up' | 'refused';

/** A notification and its deliveries; times in milliseconds since the epoch. */
export interface Notification extends NotificationDraft {
  readonly id: string;
  readonly url: string;
  readonly state: NotificationState;
  readonly raisedAt: number;
  /** Deliveries by the ladder so far; those made by hand do not count. */
  readonly rung: number;
  /** When it is delivered next; absent where it is held or at its end. */
  readonly nextAt?: number;
  /** A delivery has been sent and its reply is not there yet. */
  readonly isUnderWay?: boolean;
  readonly deliveries: readonly Delivery[];
  /** The bytes of the last delivery, for duplicates of it. */
  readonly lastBody?: Uint8Array;
}

/** Decides when a notification is delivered next (undefined: never again); the place where faults of the ladder sit. */
export type NextDeliveryHook = (
  nextAt: number | undefined,
  notification: Notification,
  delivery: Delivery,
) => number | undefined;
