import { readJsonObject } from '../../contracts/envelopes/read-json-object.ts';
import type { DeliveryOutcome } from './notification.ts';
import type { ReplyKind } from './notification-settings.ts';
import type { Received } from './post-notification.ts';

/** Returns what a delivery came to. A reply is judged by its exact bytes: `success` with a line end is not `success`. */
export function outcomeOf(received: Received, expected: ReplyKind): DeliveryOutcome {
  if (received.kind !== 'reply') return received.kind;
  const { status, body } = received;
  if (status >= 300 && status < 400) return 'redirected';
  return isAcknowledged(status, body, expected) ? 'acknowledged' : 'not-acknowledged';
}

function isAcknowledged(status: number, body: Buffer, expected: ReplyKind): boolean {
  switch (expected) {
    case 'json-success': {
      const reading = readJsonObject(body);
      return (
        status === 200 &&
        reading.form === 'object' &&
        reading.object.success === true &&
        reading.object.errorCode === '00'
      );
    }
    case 'text-success':
      return status === 200 && body.toString('utf8') === 'success';
    case 'status-2xx':
      return status >= 200 && status < 300;
  }
}
