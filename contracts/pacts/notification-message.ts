import { envelopeOf } from '../envelopes/envelope-of.ts';
import { composeRequest } from '../gateway/compose-request.ts';
import { signedMessage } from '../gateway/signed-message.ts';
import { seededIds } from '../ids.ts';
import type { Content, Operation } from '../operation.ts';
import { sortedDeep } from './answer-body.ts';
import { plain, sampleGiven } from './given-paths.ts';
import { pactApp, pactLang } from './http-interaction.ts';
import type { Matched } from './matched.ts';
import type { ProviderState } from './provider-states.ts';
import { isRead, requiredBelow } from './read-paths.ts';
import { requestBody } from './request-body.ts';

/** The state that raises a notification; the parameter `operation` says which. */
export const notifyingState = 'an order that asks to be notified, and is paid';

/** A notification as a message pact states it: what the gateway tells a merchant, and what a merchant reads of it. */
export interface NotificationMessage {
  readonly description: string;
  readonly operation: Operation;
  readonly states: readonly ProviderState[];
  readonly content: Matched;
}

/** Returns the message of an operation that the gateway calls. */
export function notificationMessage(operation: Operation): NotificationMessage {
  return {
    description: `${operation.id}: a notification that an order was paid`,
    operation,
    states: [{ name: notifyingState, params: { operation: operation.id } }],
    content: requestBody(exampleNotification(operation), {
      schema: operation.schema.$defs.request,
      given: new Map(),
      exact: new Set(),
      isWhole: true,
    }),
  };
}

/** Only what has to be there: an optional field that a pact states is one that no notification may lack. */
function exampleNotification(operation: Operation): unknown {
  const required = new Set(requiredBelow(operation.schema.$defs.request, ''));
  const given = sampleGiven();
  const content = sortedDeep(kept(plain(operation.example(given)), 'content', required)) as Content;
  const composed = composeRequest(operation, content, {
    appId: pactApp.appId,
    timestamp: given.clock.now(),
    lang: pactLang,
    ids: seededIds(1, given.clock, 'pact00'),
  });
  const { body } = signedMessage(envelopeOf(operation.envelope), composed, pactApp.secret);
  return JSON.parse(Buffer.from(body).toString('utf8'));
}

function kept(value: unknown, path: string, required: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value)
    .filter(([name]) => isRead(required, `${path}.${name}`))
    .map(([name, member]) => [name, kept(member, `${path}.${name}`, required)]);
  return Object.fromEntries(members);
}
