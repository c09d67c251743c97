import type { Members } from '../../contracts/envelopes/envelope.ts';
import { messageJson } from '../../contracts/envelopes/members-json.ts';
import { openingMembers } from '../../contracts/envelopes/paas.ts';
import { paas } from '../../contracts/signing/paas-profile.ts';
import { sign } from '../../contracts/signing/sign.ts';
import { loadOperationSchema } from '../../schemas/load-operation-schema.ts';
import type { App } from '../world/rows.ts';
import type { Corruption, Notification } from './notification.ts';
import type { ContentForm } from './notification-settings.ts';

/** One delivery before it is written down. */
export interface Composing {
  readonly notification: Notification;
  readonly app: App;
  readonly uuid: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly form: ContentForm;
  readonly corruption: Corruption | undefined;
}

/** Returns the bytes of a notification: the signed envelope of requests (a proposal), damaged where that was asked for. */
export function composeNotification(composing: Composing): Buffer {
  const { app, corruption } = composing;
  const members = membersOf(composing);
  const signature = signatureOf(members, app.secret, corruption);
  const signed: Members =
    signature === undefined ? members : [...members, ['sign', JSON.stringify(signature)]];
  const text = messageJson(corruption === 'content' ? withOtherDigit(signed) : signed);
  const bytes = Buffer.from(text, 'utf8');
  return corruption === 'cut' ? bytes.subarray(0, bytes.length >> 1) : bytes;
}

function membersOf({ notification, app, uuid, at, form }: Composing): Members {
  const content = JSON.stringify(notification.content);
  const { action } = loadOperationSchema(notification.operation)['x-operation'];
  return [
    ...openingMembers({ uuid, appId: app.appId, action, timestamp: at, lang: 'zh_CN' }),
    ['signType', '"sha256"'],
    ['content', form === 'object' ? content : JSON.stringify(content)],
  ];
}

function signatureOf(
  members: Members,
  secret: string,
  corruption: Corruption | undefined,
): string | undefined {
  if (corruption === 'unsigned') return undefined;
  if (corruption === 'wrong-secret') return sign(paas, members, `not-${secret}`);
  const signature = sign(paas, members, secret);
  return corruption === 'sign' ? otherDigit(signature) : signature;
}

/** Changes the content after it was signed, and leaves it readable. */
function withOtherDigit(members: Members): Members {
  return members.map(([key, json]) => [key, key === 'content' ? otherDigit(json) : json]);
}

/** Returns the text with its last digit replaced by the next one. */
function otherDigit(text: string): string {
  return text.replace(/(\d)(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
}
