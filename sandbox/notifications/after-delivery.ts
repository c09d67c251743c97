import type { Delivery, NextDeliveryHook, Notification, NotificationState } from './notification.ts';

/** A delivery that has come to its end. */
export interface Delivered {
  readonly notification: Notification;
  readonly delivery: Delivery;
  readonly body: Uint8Array | undefined;
  readonly ladderMs: readonly number[];
  readonly hooks: readonly NextDeliveryHook[];
}

/** Returns a notification after a delivery: at its end, or waiting for the next rung of the ladder. */
export function afterDelivery(delivered: Delivered): Notification {
  const { notification, delivery, body, ladderMs, hooks } = delivered;
  const { isUnderWay: _sent, corruption: _damage, copies: _copies, ...row } = notification;
  const wait = ladderMs[notification.rung];
  const byLadder =
    isFinal(delivery) || wait === undefined || isEnded(notification.state) ? undefined : delivery.at + wait;
  const nextAt = hooks.reduce<number | undefined>(
    (next, hook) => hook(next, notification, delivery),
    byLadder,
  );
  return {
    ...row,
    state: nextAt === undefined ? stateAfter(notification, delivery) : 'waiting',
    rung: notification.rung + 1,
    deliveries: [...notification.deliveries, delivery],
    ...(nextAt === undefined ? {} : { nextAt }),
    ...(body === undefined ? {} : { lastBody: body }),
  };
}

/** The merchant has it, or can never be reached. */
function isFinal({ outcome }: Delivery): boolean {
  return outcome === 'acknowledged' || outcome === 'refused-address';
}

function isEnded(state: NotificationState): boolean {
  return state === 'acknowledged' || state === 'given-up' || state === 'refused';
}

function stateAfter({ state }: Notification, { outcome }: Delivery): NotificationState {
  if (outcome === 'acknowledged') return 'acknowledged';
  if (outcome === 'refused-address') return 'refused';
  return isEnded(state) ? state : 'given-up';
}
