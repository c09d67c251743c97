import type { Moment } from '../systems/moment.ts';
import { nextNumber } from '../world/world.ts';
import type { Notification, NotificationDraft } from './notification.ts';

/** Returns where a notification goes: its own address, or the one configured for its app; undefined where there is neither. */
export function notificationUrl(
  { world }: Moment,
  { appId, url }: Pick<NotificationDraft, 'appId' | 'url'>,
): string | undefined {
  return url ?? world.tables.apps.get(appId)?.notifyUrl;
}

/**
 * Raises a notification: it is kept with the world, so that a refused call takes it back, and delivered as soon as the call
 * is over. Where neither it nor its app names an address, nobody is told.
 */
export function raiseNotification(moment: Moment, draft: NotificationDraft): void {
  const { world, now, notificationHooks } = moment;
  const raised = notificationHooks.reduce<NotificationDraft | undefined>(
    (current, hook) => current && hook(current),
    draft,
  );
  const url = raised === undefined ? undefined : notificationUrl(moment, raised);
  if (raised === undefined || url === undefined) return;
  const id = `n${String(nextNumber(world, 'notification')).padStart(6, '0')}`;
  const notification: Notification = {
    ...raised,
    id,
    url,
    state: 'waiting',
    raisedAt: now,
    rung: 0,
    nextAt: now + (raised.delayMs ?? 0),
    deliveries: [],
  };
  world.tables.notifications.set(id, notification);
}
