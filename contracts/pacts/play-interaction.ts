import type { PactV4 } from '@pact-foundation/pact';
import type { Exchange } from '../../schemas/types/record.ts';
import { createGateway } from '../gateway/create-gateway.ts';
import type { BaseUrlKey } from '../operation.ts';
import type { Target } from '../target.ts';
import { sampleGiven } from './given-paths.ts';
import { httpInteraction, idsOf, pactApp, pactLang, tamperOf } from './http-interaction.ts';
import type { PactInteraction } from './interaction.ts';

/** The library forgets a request that came in when its mock server is asked too soon after the answer, in milliseconds. */
const settleMs = 10;

/**
 * Plays one interaction: Pact's mock server is told what to expect, our own gateway client sends the request, and the
 * pact file receives the interaction. Returns the exchange; rejects where the request was not the expected one.
 */
export async function playInteraction(pact: PactV4, interaction: PactInteraction): Promise<Exchange> {
  const { method, path, request, answer } = httpInteraction(interaction);
  const stated = interaction.states.reduce(
    (building, { name, params }) => building.given(name, params),
    pact.addInteraction(),
  );
  const ready = stated
    .uponReceiving(interaction.description)
    .withRequest(method, path, (builder) => builder.jsonBody(request))
    .willRespondWith(200, (builder) => builder.jsonBody(answer));
  const exchange = await ready.executeTest(async ({ url }) => {
    const made = await sendTo(url, interaction);
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    return made;
  });
  if (exchange === undefined) throw new Error(`nothing was sent for "${interaction.description}"`);
  return exchange;
}

const keys: readonly BaseUrlKey[] = ['paas', 'payment', 'cashier', 'legacy', 'posp', 'b2b'];

async function sendTo(url: string, interaction: PactInteraction): Promise<Exchange> {
  const { clock, data } = sampleGiven();
  const baseUrls: Target['baseUrls'] = Object.fromEntries(keys.map((key) => [key, url]));
  const target: Target = { name: 'pact', kind: 'uat', baseUrls, data, ...pactApp };
  const gateway = createGateway({ target, clock, ids: idsOf(interaction) });
  try {
    return await gateway.call(interaction.operation, interaction.content, {
      story: interaction.description,
      step: 'subject',
      lang: pactLang,
      tamper: tamperOf(interaction),
    });
  } finally {
    await gateway.close();
  }
}
