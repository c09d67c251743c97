import { createHash } from 'node:crypto';
import { envelopeOf } from '../envelopes/envelope-of.ts';
import { composeRequest } from '../gateway/compose-request.ts';
import type { Tamper } from '../gateway/gateway.ts';
import { signedMessage } from '../gateway/signed-message.ts';
import { type Ids, seededIds } from '../ids.ts';
import { acceptedAnswer, answerWithContentText, refusedAnswer } from './answer-body.ts';
import { givenPaths, sampleGiven } from './given-paths.ts';
import type { PactInteraction } from './interaction.ts';
import type { Matched } from './matched.ts';
import { requestBody } from './request-body.ts';

/** Who the examples of the pact files are signed as; known to everybody, and to no gateway. */
export const pactApp = { appId: 'ebuypact0000', secret: 'the-secret-of-the-pact-examples' } as const;

/** The spelling of the field tables. */
export const pactLang = 'zh_CN';

/** One interaction as Pact's mock server is told it. */
export interface HttpInteraction {
  readonly method: string;
  readonly path: string;
  readonly request: Matched;
  readonly answer: Matched;
}

/** Returns an interaction with its request and answer as matched bodies; the same interaction gives the same bodies. */
export function httpInteraction(interaction: PactInteraction): HttpInteraction {
  const { operation, answer } = interaction;
  const request = exampleRequest(interaction);
  const context = { request, now: sampleGiven().clock.now(), secret: pactApp.secret };
  const names = [...givenPaths(operation), ...('appId' in request ? ['appId'] : [])];
  const given = new Map(names.map((name) => [name, name]));
  const exact = new Set(interaction.exact);
  const answers = {
    accepted: acceptedAnswer,
    'accepted-as-text': answerWithContentText,
    refused: refusedAnswer,
  };
  return {
    method: operation.method,
    path: operation.path,
    request: requestBody(request, {
      schema: operation.schema.$defs.request,
      given,
      exact,
      isWhole: answer !== 'refused',
    }),
    answer: answers[answer](operation, context),
  };
}

function exampleRequest(interaction: PactInteraction): { readonly [key: string]: unknown } {
  const { operation, content } = interaction;
  const composed = composeRequest(operation, content, {
    appId: pactApp.appId,
    timestamp: sampleGiven().clock.now(),
    lang: pactLang,
    ids: idsOf(interaction),
  });
  const { body } = signedMessage(
    envelopeOf(operation.envelope),
    composed,
    pactApp.secret,
    tamperOf(interaction),
  );
  return JSON.parse(Buffer.from(body).toString('utf8'));
}

/** Returns what makes a request of the gateway client the interaction's own. */
export function tamperOf({ sign }: PactInteraction): Tamper {
  return sign === undefined ? {} : { sign: () => sign };
}

/** Returns the ids of an interaction: they depend on it alone, so that one more interaction changes no other. */
export function idsOf({ description }: PactInteraction): Ids {
  const seed = createHash('sha256').update(description).digest().readInt32BE(0);
  return seededIds(seed, sampleGiven().clock, 'pact00');
}
