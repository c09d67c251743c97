import { operations } from '../../../contracts/catalogue.generated.ts';
import type { Answer, JsonObject } from '../../../contracts/envelopes/envelope.ts';
import { envelopeOf } from '../../../contracts/envelopes/envelope-of.ts';
import type { Operation } from '../../../contracts/operation.ts';
import { acceptedAnswer, refusedAnswer } from '../../../contracts/pacts/answer-body.ts';
import { sampleGiven } from '../../../contracts/pacts/given-paths.ts';
import { pactApp } from '../../../contracts/pacts/http-interaction.ts';
import { wrongSign } from '../../../contracts/pacts/interaction.ts';
import { statesOf } from '../../../contracts/pacts/provider-states.ts';
import { promisedPaths, readPaths } from '../../../contracts/pacts/read-paths.ts';
import { requestBody } from '../../../contracts/pacts/request-body.ts';
import type { StatedInteraction } from '../../../contracts/pacts/v4-interaction.ts';
import { readPath } from '../../../contracts/read-path.ts';
import type { TestData } from '../../../contracts/target.ts';
import { replaceGiven } from './replace-given.ts';
import type { SeenCall } from './seen-traffic.ts';
import { signedAnew } from './signed-anew.ts';

/** What a pact says of one exchange, or why it says nothing. */
export type RecordedInteraction =
  | { readonly kind: 'stated'; readonly shape: string; readonly interaction: StatedInteraction }
  | { readonly kind: 'left-out'; readonly reason: LeftOut };

/** Why an exchange is not in the pact. */
export type LeftOut = 'no-operation' | 'faulty' | 'needs-history' | 'unreadable';

/** Refusals for what a request says by itself, or for things that are not there: they come again in any fresh world. */
const repeatable: ReadonlySet<string> = new Set([
  'app-unknown',
  'signature',
  'length',
  'parameter',
  'date-prefix',
  'amount',
  'config-missing',
  'channel-missing',
  'card-unknown',
  'code-unknown',
  'balance-too-low',
  'transaction-unknown',
  'trade-unknown',
  'prepay-unknown',
  'refund-unknown',
  'token-invalid',
  'user-unknown',
  'member-unknown',
  'product-unknown',
  'voucher-unknown',
  'gift-unknown',
  'order-unknown',
]);

/** Returns what a pact says of an exchange; the same exchange gives the same interaction, whenever it was made. */
export function recordedInteraction(call: SeenCall, data: TestData): RecordedInteraction {
  const operation = operations.find(({ id }) => id === call.operation);
  if (operation === undefined) return { kind: 'left-out', reason: 'no-operation' };
  if (call.faults.length > 0) return { kind: 'left-out', reason: 'faulty' };
  const message = objectOf(call.request);
  const answer = envelopeOf(operation.envelope).readAnswer(Buffer.from(call.response, 'utf8'));
  // The sandbox keeps the beginning of a long answer only; that it accepted is known all the same.
  const isCut = answer.form !== 'envelope' && call.refusal === undefined;
  if (message === undefined || (answer.form !== 'envelope' && !isCut) || call.status !== 200) {
    return { kind: 'left-out', reason: 'unreadable' };
  }
  const { refusal } = call;
  if (refusal !== undefined && !repeatable.has(refusal.reason)) {
    return { kind: 'left-out', reason: 'needs-history' };
  }
  const replaced = replaceGiven({ operation, message, data, refusal });
  const sign = refusal?.reason === 'signature' ? wrongSign : undefined;
  const request = signedAnew(operation, replaced.message, sign);
  const context = { request, now: sampleGiven().clock.now(), secret: pactApp.secret };
  const interaction = {
    description: descriptionOf(operation, answer, refusal !== undefined),
    states: statesOf(operation),
    method: operation.method,
    path: operation.path,
    request: requestBody(request, {
      schema: operation.schema.$defs.request,
      given: replaced.given,
      exact: new Set(sign === undefined ? [] : ['sign']),
      isWhole: refusal === undefined,
    }),
    answer:
      refusal === undefined
        ? acceptedAnswer(operation, context, pathsIn(operation, answer))
        : refusedAnswer(operation, context),
  };
  return { kind: 'stated', shape: shapeOf(interaction.description, request), interaction };
}

/** Whatever the documents let an answer leave out, and this one left out, is nothing the caller can have read. */
function pathsIn(operation: Operation, answer: Answer): ReadonlySet<string> {
  if (answer.form !== 'envelope') return new Set(promisedPaths(operation));
  return new Set([...readPaths(operation)].filter((path) => readPath(answer.message, path).length > 0));
}

function descriptionOf({ id }: Operation, answer: Answer, isRefused: boolean): string {
  const code = answer.form === 'envelope' && answer.code !== '' ? answer.code : 'no code';
  return isRefused ? `${id}: a request that is refused with ${code}` : `${id}: a request that is accepted`;
}

/** Two requests with the same fields and the same fate are one interaction. */
function shapeOf(description: string, request: JsonObject): string {
  return JSON.stringify([description, ...fieldsOf(request, '').toSorted()]);
}

function fieldsOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const members = Object.entries(value);
  return members.flatMap(([name, member]) => fieldsOf(member, `${path}.${Array.isArray(value) ? '' : name}`));
}

function objectOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}
