import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { corruptions, type Notification } from '../notifications/notification.ts';
import {
  contentForms,
  type NotificationSettings,
  replyKinds,
} from '../notifications/notification-settings.ts';
import { held } from '../notifications/notifier.ts';
import type { Sandbox } from '../sandbox.ts';
import { readNumber, readText, readTexts } from '../systems/read-content.ts';
import { type ControlAnswer, type ControlRoute, ok, wrong } from './control-route.ts';

/** Shows the notifications and works their delivery; `ids` names some, without it all that fit are meant. */
export const notificationRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/notifications',
    title: {
      zh: '查看通知、投递记录与设置',
      en: 'Look at the notifications, their deliveries and the settings',
    },
    run: (sandbox) => ok(logOf(sandbox)),
  },
  {
    method: 'PUT',
    path: '/notifications',
    title: {
      zh: '改变设置:ladderMs、timeoutMs、reply、content,未给出 notifyUrl 的订单所用的 notifyUrl,卡券状态通知的 statusUrl(空为无)',
      en: 'Change the settings: ladderMs, timeoutMs, reply, content, the notifyUrl of orders that name none, the statusUrl of cards and e-coupons (empty: none)',
    },
    run: changeSettings,
  },
  {
    method: 'POST',
    path: '/notifications/hold',
    title: { zh: '扣住:此后产生的,或 ids 所列的', en: 'Hold: everything from now on, or those of ids' },
    run: hold,
  },
  {
    method: 'POST',
    path: '/notifications/release',
    title: {
      zh: '放行并等待投递:按 ids 的顺序,或全部(order 为 raised 或 reversed)',
      en: 'Release and wait for the deliveries: in the order of ids, or all (order raised or reversed)',
    },
    run: release,
  },
  {
    method: 'POST',
    path: '/notifications/resend',
    title: { zh: '立即再投递一次(重新签名)', en: 'Deliver once more now, signed anew' },
    run: (sandbox, body) => each(sandbox, body, (one) => sandbox.notifier.deliver(one, sandbox.clock.now())),
  },
  {
    method: 'POST',
    path: '/notifications/duplicate',
    title: {
      zh: '同样的字节再投递 copies 次(默认 1),同时发出',
      en: 'Deliver the same bytes copies more times (1), at once',
    },
    run: duplicate,
  },
  {
    method: 'POST',
    path: '/notifications/corrupt',
    title: { zh: '损坏下一次投递:how 为损坏方式', en: 'Damage the next delivery: how says in which way' },
    run: corrupt,
  },
  {
    method: 'POST',
    path: '/notifications/delay',
    title: { zh: '推迟下一次投递 ms 毫秒', en: 'Put the next delivery off by ms milliseconds' },
    run: delay,
  },
  {
    method: 'POST',
    path: '/notifications/settle',
    title: { zh: '等待到期的投递全部结束', en: 'Wait until everything due has been delivered' },
    run: async (sandbox) => {
      await sandbox.notifier.settle();
      return ok(logOf(sandbox));
    },
  },
];

function logOf({ notifier, world, app }: Sandbox) {
  const { notifyUrl, statusUrl } = world.tables.apps.get(app.appId) ?? {};
  return {
    settings: {
      ...notifier.settings,
      ...(notifyUrl === undefined ? {} : { notifyUrl }),
      ...(statusUrl === undefined ? {} : { statusUrl }),
    },
    allowedHosts: notifier.allowedHosts,
    isHolding: notifier.isHolding,
    notifications: world.tables.notifications.values().map(renderNotification),
  };
}

function renderNotification({ lastBody: _bytes, ...notification }: Notification) {
  return notification;
}

function changeSettings(sandbox: Sandbox, body: JsonObject): ControlAnswer {
  const { notifier, world, app } = sandbox;
  const settings = readSettings(body, notifier.settings);
  if (settings === undefined) {
    return wrong(
      `ladderMs is a list of milliseconds, timeoutMs milliseconds, reply one of ${replyKinds}, content one of ${contentForms}`,
    );
  }
  notifier.settings = settings;
  for (const address of ['notifyUrl', 'statusUrl'] as const) {
    const url = readText(body, address);
    if (url === undefined) continue;
    const { [address]: _before, ...row } = world.tables.apps.get(app.appId) ?? app;
    world.tables.apps.set(app.appId, url === '' ? row : { ...row, [address]: url });
  }
  return ok(logOf(sandbox));
}

function readSettings(body: JsonObject, before: NotificationSettings): NotificationSettings | undefined {
  const ladderMs = body.ladderMs ?? before.ladderMs;
  const timeoutMs = body.timeoutMs ?? before.timeoutMs;
  const reply = replyKinds.find((kind) => kind === (body.reply ?? before.reply));
  const content = contentForms.find((form) => form === (body.content ?? before.content));
  const isLadder = Array.isArray(ladderMs) && ladderMs.every((wait) => isMilliseconds(wait) && wait > 0);
  if (!isLadder || !isMilliseconds(timeoutMs) || timeoutMs === 0) return undefined;
  return reply === undefined || content === undefined ? undefined : { ladderMs, timeoutMs, reply, content };
}

function hold(sandbox: Sandbox, body: JsonObject): ControlAnswer {
  if (!Object.hasOwn(body, 'ids')) sandbox.notifier.isHolding = true;
  const { notifications } = sandbox.world.tables;
  const waiting = chosen(sandbox, body).filter(({ state }) => state === 'waiting');
  for (const notification of waiting) notifications.set(notification.id, held(notification));
  return ok(logOf(sandbox));
}

async function release(sandbox: Sandbox, body: JsonObject): Promise<ControlAnswer> {
  const { notifier, clock } = sandbox;
  if (!Object.hasOwn(body, 'ids')) notifier.isHolding = false;
  const waiting = chosen(sandbox, body).filter(({ state }) => state === 'held');
  const ordered = readText(body, 'order') === 'reversed' ? waiting.toReversed() : waiting;
  // One after the other, so that they arrive in this order.
  for (const notification of ordered) await notifier.deliver(notification, clock.now());
  return ok(logOf(sandbox));
}

function duplicate(sandbox: Sandbox, body: JsonObject): ControlAnswer | Promise<ControlAnswer> {
  const copies = readNumber(body, 'copies') ?? 1;
  const isCount = Number.isSafeInteger(copies) && copies >= 1 && copies <= mostCopies;
  if (!isCount) return wrong(`copies is from 1 to ${mostCopies}`);
  return each(sandbox, body, (one) => sandbox.notifier.duplicate(one, copies));
}

/** Copies sent at once at most. */
const mostCopies = 64;

function corrupt(sandbox: Sandbox, body: JsonObject): ControlAnswer | Promise<ControlAnswer> {
  const corruption = corruptions.find((how) => how === readText(body, 'how'));
  if (corruption === undefined) return wrong(`how is one of ${corruptions}`);
  const { notifications } = sandbox.world.tables;
  return each(sandbox, body, (one) => notifications.set(one.id, { ...one, corruption }));
}

function delay(sandbox: Sandbox, body: JsonObject): ControlAnswer | Promise<ControlAnswer> {
  const ms = readNumber(body, 'ms');
  if (!isMilliseconds(ms)) return wrong('ms is a whole number of milliseconds');
  const now = sandbox.clock.now();
  const { notifications } = sandbox.world.tables;
  return each(sandbox, body, (one) => {
    notifications.set(one.id, { ...one, state: 'waiting', nextAt: Math.max(one.nextAt ?? now, now) + ms });
  });
}

/** Does something with each of the notifications that `ids` names; without ids, or with an unknown one, with none. */
async function each(
  sandbox: Sandbox,
  body: JsonObject,
  work: (notification: Notification) => unknown,
): Promise<ControlAnswer> {
  const ids = readTexts(body, 'ids');
  const named = chosen(sandbox, body);
  if (ids.length === 0 || named.length < ids.length)
    return wrong('ids is a list of ids of notifications', 404);
  await Promise.all(named.map(work));
  return ok(logOf(sandbox));
}

/** The notifications that `ids` names, in that order; without ids, all. */
function chosen({ world }: Sandbox, body: JsonObject): readonly Notification[] {
  const { notifications } = world.tables;
  if (!Object.hasOwn(body, 'ids')) return notifications.values();
  const named = readTexts(body, 'ids').map((id) => notifications.get(id));
  return named.filter((notification) => notification !== undefined);
}

function isMilliseconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
