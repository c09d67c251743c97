import { setMaxListeners } from 'node:events';
import type { Ids } from '../../contracts/ids.ts';
import type { VirtualClock } from '../virtual-clock.ts';
import type { World } from '../world/world.ts';
import { addressOf } from './address-of.ts';
import { afterDelivery } from './after-delivery.ts';
import { composeNotification } from './compose-notification.ts';
import type { Delivery, NextDeliveryHook, Notification } from './notification.ts';
import { type NotificationSettings, notificationsAtStart } from './notification-settings.ts';
import { outcomeOf } from './outcome-of.ts';
import { postNotification, type Received } from './post-notification.ts';

/** What a notifier works with. */
export interface NotifierOptions {
  readonly world: World;
  readonly clock: VirtualClock;
  readonly ids: Ids;
  /** Hosts beside this machine that may be called. */
  readonly allowedHosts: readonly string[];
  /** Faults in force that decide about the ladder. */
  readonly hooks: () => readonly NextDeliveryHook[];
}

/** Header of every delivery; the control API refuses requests that carry it, so that no notifyUrl can work it. */
export const notificationHeader = 'x-sandbox-notification';

/** Deliveries that wait for their reply at the same time at most. */
const mostUnderWay = 8;

/** Longest wait that a timer takes, in milliseconds. */
const longestTimerMs = 2 ** 31 - 1;

/** Delivers what is due, by the sandbox's clock; the notifications themselves are rows of the world. */
export class Notifier {
  settings: NotificationSettings = notificationsAtStart;
  /** While true nothing is delivered, and what becomes due is held. */
  isHolding = false;
  readonly #options: NotifierOptions;
  readonly #underWay = new Set<Promise<Notification>>();
  #timer: NodeJS.Timeout | undefined;
  readonly #closing = new AbortController();
  /** Changes when the world is put back; replies to what was sent before count for nothing. */
  #generation = 0;

  constructor(options: NotifierOptions) {
    this.#options = options;
    // Every delivery under way listens to it, duplicates by the dozen.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Hosts beside this machine that are called. */
  get allowedHosts(): readonly string[] {
    return this.#options.allowedHosts;
  }

  /** Sends what is due, up to a bound, and sets an alarm for what is due next while the clock runs. */
  wake(): void {
    const { clock, world } = this.#options;
    const { notifications } = world.tables;
    const now = clock.now();
    while (!this.#closing.signal.aborted && this.#underWay.size < mostUnderWay) {
      const id = notifications.firstDue(now);
      const notification = id === undefined ? undefined : notifications.get(id);
      if (notification === undefined) break;
      if (this.isHolding) notifications.set(notification.id, held(notification));
      else void this.deliver(notification, notification.nextAt ?? now);
    }
    this.#setAlarm(now);
  }

  /** Resolves when nothing is due and nothing is under way. */
  async settle(): Promise<void> {
    for (this.wake(); this.#underWay.size > 0; this.wake()) await Promise.race(this.#underWay);
  }

  /** Makes one delivery and resolves with the notification as it stands then. */
  async deliver(notification: Notification, at: number, again = false): Promise<Notification> {
    const delivering = this.#deliver(notification, at, again);
    this.#underWay.add(delivering);
    const delivered = await delivering;
    this.#underWay.delete(delivering);
    this.wake();
    return delivered;
  }

  async #deliver(notification: Notification, at: number, again: boolean): Promise<Notification> {
    const { world, hooks } = this.#options;
    const { notifications } = world.tables;
    const generation = this.#generation;
    const { nextAt: _due, ...started } = notification;
    notifications.set(notification.id, { ...started, isUnderWay: true });
    const { delivery, body } = await this.#send(notification, at, again);
    const current = notifications.get(notification.id);
    // The world may have been put back while the reply was awaited.
    if (current === undefined || generation !== this.#generation) return notification;
    const { ladderMs } = this.settings;
    const next = afterDelivery({ notification: current, delivery, body, ladderMs, hooks: hooks() });
    notifications.set(next.id, next);
    return next;
  }

  /** Sends the same bytes again, `copies` times at once; what was never delivered is delivered that often. */
  async duplicate(notification: Notification, copies: number): Promise<Notification> {
    const isSent = notification.lastBody !== undefined;
    const sent = { ...notification, copies: isSent ? copies : copies + 1 };
    return this.deliver(sent, this.#options.clock.now(), isSent);
  }

  /** Takes the world as it has been put back: replies still awaited are for nobody. */
  begin({ isFromStart }: { readonly isFromStart: boolean }): void {
    this.#generation += 1;
    if (isFromStart) {
      this.settings = notificationsAtStart;
      this.isHolding = false;
    }
    const { notifications } = this.#options.world.tables;
    for (const notification of notifications.values()) {
      const { isUnderWay, ...row } = notification;
      if (isUnderWay === true) notifications.set(row.id, { ...row, nextAt: this.#options.clock.now() });
    }
  }

  /** Sends nothing any more, breaks off what is under way, and resolves when that has come to its end. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    await Promise.all(this.#underWay);
  }

  /** `again` sends the bytes of the last delivery once more. */
  async #send(notification: Notification, at: number, again: boolean): Promise<Sent> {
    const { world, ids, allowedHosts } = this.#options;
    const address = addressOf(notification.url, allowedHosts);
    const app = world.tables.apps.get(notification.appId);
    const { copies = 1, corruption } = notification;
    const uuid = ids.uuid();
    if (address === undefined || app === undefined) {
      const detail = `the sandbox does not call ${notification.url.slice(0, 80)}`;
      return { delivery: { at, uuid, copies, outcome: 'refused-address', detail, tookMs: 0 } };
    }
    const form = this.settings.content;
    const fresh = () => composeNotification({ notification, app, uuid, at, form, corruption });
    const body = (again ? notification.lastBody : undefined) ?? fresh();
    const headers = {
      'content-type': 'application/json;charset=UTF-8',
      'user-agent': 'ebuy-kit-sandbox',
      [notificationHeader]: notification.id,
    };
    const { timeoutMs, reply } = this.settings;
    const begun = performance.now();
    const { signal } = this.#closing;
    const outgoing = { address, headers, body, timeoutMs, signal };
    const received = await Promise.all(Array.from({ length: copies }, () => postNotification(outgoing)));
    const tookMs = Math.round(performance.now() - begun);
    const [first] = received;
    if (first === undefined) throw new Error(`notification ${notification.id} was sent no times`);
    const outcome = outcomeOf(first, reply);
    const damage = corruption === undefined ? {} : { corruption };
    return { delivery: { at, uuid, copies, outcome, ...damage, ...detailOf(first), tookMs }, body };
  }

  #setAlarm(now: number): void {
    clearTimeout(this.#timer);
    const { clock, world } = this.#options;
    const dueAt = world.tables.notifications.nextDueAt();
    const isFull = this.#underWay.size >= mostUnderWay;
    if (this.#closing.signal.aborted || isFull || dueAt === undefined || clock.read().mode === 'frozen')
      return;
    const waitMs = Math.min(Math.max(dueAt - now, 1), longestTimerMs);
    this.#timer = setTimeout(() => this.wake(), waitMs);
    // An alarm alone keeps no process alive.
    this.#timer.unref();
  }
}

interface Sent {
  readonly delivery: Delivery;
  readonly body?: Uint8Array;
}

/** Returns a notification that waits until it is released. */
export function held(notification: Notification): Notification {
  const { nextAt: _due, ...row } = notification;
  return { ...row, state: 'held' };
}

/** Characters kept of a reply. */
const shownReply = 200;

function detailOf(received: Received): Pick<Delivery, 'status' | 'detail'> {
  if (received.kind !== 'reply') return { detail: received.detail };
  return { status: received.status, detail: received.body.toString('utf8').slice(0, shownReply) };
}
