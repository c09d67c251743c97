import { proposals } from '../proposals.ts';

/** What counts as the merchant's acknowledgement: JSON, the plain text `success`, or any status from 200 to 299. */
export const replyKinds = ['json-success', 'text-success', 'status-2xx'] as const;

export type ReplyKind = (typeof replyKinds)[number];

/** How `content` is written. */
export const contentForms = ['object', 'json-string'] as const;

export type ContentForm = (typeof contentForms)[number];

/** How notifications are delivered; all of it is proposed, since the page that would say it is not available. */
export interface NotificationSettings {
  /** Milliseconds from one delivery to the next, by the sandbox's clock; after the last one it is given up. */
  readonly ladderMs: readonly number[];
  /** Real milliseconds for a whole delivery. */
  readonly timeoutMs: number;
  readonly reply: ReplyKind;
  readonly content: ContentForm;
}

/** The settings at the start, from the named proposals. */
export const notificationsAtStart: NotificationSettings = {
  ladderMs: proposals.notificationLadderMs.value,
  timeoutMs: proposals.notificationTimeoutMs.value,
  reply: proposals.notificationReply.value,
  content: proposals.notificationBody.value,
};

/** Longest reply that is read, in bytes. */
export const maxReplyBytes = 65_536;
