import type { Text } from '../../../schemas/text.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { movedByFen, withField } from '../../fault-parts/answer-parts.ts';
import { inNotifications } from '../../fault-parts/requirements.ts';
import type { Corruption, NotificationDraft, NotificationHook } from '../../notifications/notification.ts';

interface WrongNotification extends Pick<Fault, 'id' | 'title' | 'breaks' | 'unstated'> {
  readonly change: NotificationHook;
}

const minuteMs = 60_000;

/** Deliveries of a notification that is sent again although it was acknowledged. */
const mostDeliveries = 3;

const nothingStated: Text = {
  zh: '通知的签名、次数与重试没有要求写明(那一页无法取得)',
  en: 'no requirement speaks of the signature, the number or the retries of notifications (that page is not available)',
};

const changed =
  (field: string, change: (value: unknown) => unknown): NotificationHook =>
  (draft) => ({
    ...draft,
    content: withField(draft.content, field, change),
  });

const damaged =
  (corruption: Corruption): NotificationHook =>
  (draft) => ({ ...draft, corruption });

const notifications: readonly WrongNotification[] = [
  {
    id: 'notification-not-sent',
    title: { zh: '结果通知不发出', en: 'Notifications are not sent' },
    breaks: inNotifications('sent-to-the-notify-url'),
    change: () => undefined,
  },
  {
    id: 'notification-sent-elsewhere',
    title: { zh: '结果通知发往别的路径', en: 'Notifications are sent to another path' },
    breaks: inNotifications('sent-to-the-notify-url'),
    change: (draft) => (draft.url === undefined ? draft : { ...draft, url: `${draft.url}/elsewhere` }),
  },
  {
    id: 'notified-amount-differs',
    title: {
      zh: '通知的实付金额比查询多一分',
      en: 'The amount that is notified is a fen more than the query says',
    },
    breaks: inNotifications('agrees-with-the-query'),
    change: changed('paidAmount', (value) => movedByFen(value, 1)),
  },
  {
    id: 'notified-state-differs',
    title: { zh: '通知的支付状态总是成功', en: 'The state that is notified is always a success' },
    breaks: inNotifications('agrees-with-the-query'),
    change: changed('paymentStatus', () => 'Success'),
  },
  {
    id: 'original-data-changed',
    title: {
      zh: '通知的 originalData 被去掉首尾空格并转成大写',
      en: 'originalData is trimmed and notified in upper case',
    },
    breaks: [...inNotifications('original-data-returned')],
    change: changed('extendInfo', (info) => ({ ...(info as object), originalData: upperCase(info) })),
  },
  {
    id: 'notification-unsigned',
    title: { zh: '通知没有签名', en: 'Notifications are not signed' },
    breaks: inNotifications('request.sign.required'),
    change: damaged('unsigned'),
  },
  {
    id: 'notification-signed-with-another-secret',
    title: { zh: '通知用另一个密钥签名', en: 'Notifications are signed with another secret' },
    breaks: inNotifications('signature-verifies'),
    change: damaged('wrong-secret'),
  },
  {
    id: 'notification-altered-after-signing',
    title: { zh: '通知在签名之后被改动', en: 'Notifications are altered after they were signed' },
    breaks: inNotifications('signature-verifies'),
    change: damaged('content'),
  },
  {
    id: 'notified-twice-at-once',
    title: { zh: '同一通知同时发两次', en: 'Every notification is sent twice at the same time' },
    breaks: [],
    unstated: nothingStated,
    change: (draft) => ({ ...draft, copies: 2 }),
  },
  {
    id: 'notified-a-minute-late',
    title: { zh: '通知迟到一分钟', en: 'Notifications come a minute late' },
    breaks: inNotifications('comes-at-once'),
    change: (draft: NotificationDraft) => ({ ...draft, delayMs: minuteMs }),
  },
];

/** Notifications that are wrong, or do not come as they should. */
export const wrongNotifications: readonly Fault[] = [
  ...notifications.map(({ change, ...fault }) =>
    defineFault({ ...fault, group: 'notification', notification: change }),
  ),
  defineFault({
    id: 'notified-once-only',
    title: { zh: '通知失败后不再重试', en: 'A notification that failed is not tried again' },
    group: 'notification',
    breaks: inNotifications('repeated-until-acknowledged'),
    nextDelivery: () => undefined,
  }),
  defineFault({
    id: 'notified-after-acknowledgement',
    title: { zh: '确认之后仍重复通知', en: 'A notification comes again although it was acknowledged' },
    group: 'notification',
    breaks: inNotifications('acknowledged-is-not-repeated'),
    nextDelivery: (nextAt, { deliveries }, delivery) =>
      delivery.outcome === 'acknowledged' && deliveries.length + 1 < mostDeliveries
        ? delivery.at + 1_000
        : nextAt,
  }),
];

function upperCase(info: unknown): unknown {
  const { originalData } = info as { originalData?: unknown };
  return typeof originalData === 'string' ? originalData.trim().toUpperCase() : originalData;
}
