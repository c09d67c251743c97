import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { loadSources } from './pact-sources.ts';
import { planInteractions } from './planned-interaction.ts';
import { ownInteractions, verifyAgainst, writePact } from './verification.fixture.ts';
import type { VerificationResult } from './verification-results.ts';

/** Faults that change what an answer looks like, and an interaction that each of them comes up in. */
const shapeFaults = [
  ['uuid-missing', 'legacy.createTrade: a request as documented'],
  ['timestamp-as-text', 'legacy.createTrade: a request as documented'],
  ['success-as-text', 'legacy.createTrade: a request as documented'],
  ['action-not-echoed', 'legacy.createTrade: a request as documented'],
  ['paid-amount-as-number', 'legacy.createTrade: a request as documented'],
  ['answers-not-signed', 'legacy.createTrade: a request as documented'],
  ['answers-signed-in-part', 'legacy.createTrade: a request as documented'],
  ['answers-with-single-quotes', 'legacy.createTrade: a request as documented'],
  ['answers-with-status-500', 'legacy.createTrade: a request as documented'],
  ['content-type-html', 'legacy.createTrade: a request as documented'],
  [
    'amount-error-answered-9999',
    'legacy.createTrade: a request whose content.goodsDetail[0].priceSale is 0.001',
  ],
  ['card-content-as-object', "card.pay: a request as documented, its answer's content as JSON text"],
  ['card-success-answered-as-failure', 'card.pay: a request as documented'],
  ['card-error-code-empty', 'card.pay: a request of 100.01, more than there is'],
  ['low-balance-answered-as-success', 'card.pay: a request of 100.01, more than there is'],
  ['errors-answered-with-a-page', 'card.pay: a request of 100.01, more than there is'],
  ['status-code-as-text', 'b2b.activeByPartNo: a request as documented'],
  ['activation-without-create-time', 'b2b.activeByPartNo: a request as documented'],
  ['posp-answers-wrapped', 'posp.ecouponPreVerify: a request as documented'],
  ['order-no-missing', 'posp.ecouponPreVerify: a request as documented'],
  ['wallet-content-missing', 'wallet.getCardVoucherList: a request as documented'],
  ['wallet-content-null', 'wallet.getCardVoucherList: a request as documented'],
  ['unsigned-requests-accepted', 'legacy.createTrade: a request without a signature'],
  ['wrong-signatures-accepted', 'card.pay: a request with a wrong signature'],
] as const;

/** The answers are shaped as ever where a notification is raised. */
const notifications = ownInteractions('pact:*.notifyTrade/*').map(({ interaction }) => interaction);

/** An interaction of this kit's pacts, and the same asked of a gateway with a fault. */
function faulty(fault: string, description: string): unknown {
  const interaction = interactionOf(description);
  const { headers } = Object(interaction.request);
  return {
    ...interaction,
    description: `${description} (${fault})`,
    request: { ...interaction.request, headers: { ...headers, 'x-sandbox-fault': [fault] } },
  };
}

/** Nothing in our pacts is unsigned: the signature is taken out of the accepted interaction, and the refusal expected. */
function unsigned(description: string): ReturnType<typeof own> {
  const accepted = own('legacy.createTrade: a request as documented');
  const refused = own('legacy.createTrade: a request with a wrong signature');
  const request = JSON.parse(JSON.stringify(accepted.request));
  delete request.body.content.sign;
  delete request.matchingRules.body['$.sign'];
  return { ...refused, description, request };
}

const interactions = ownInteractions().map(({ interaction }) => interaction);

function own(description: string) {
  const found = interactions.find((interaction) => interaction.description === description);
  if (found === undefined) throw new Error(`no interaction is called ${description}`);
  return found;
}

function interactionOf(description: string) {
  return description.includes('without a signature') ? unsigned(description) : own(description);
}

describe('a sandbox whose answers have another shape', { timeout: 120_000 }, () => {
  let results: readonly VerificationResult[] = [];
  const sandbox = startSandbox({ seed: 11 });

  beforeAll(async () => {
    const sound = [...new Set(shapeFaults.map(([, description]) => description))].map(interactionOf);
    const pact = writePact([
      ...notifications,
      ...sound,
      ...shapeFaults.map(([fault, description]) => faulty(fault, description)),
    ]);
    const { target } = await sandbox;
    ({ results } = await verifyAgainst(target, planInteractions(loadSources([pact], '.'), undefined)));
  }, 120_000);
  afterAll(async () => (await sandbox).stop());

  const outcomeOf = (name: string) =>
    results.find(({ planned }) => planned.interaction.description === name)?.outcome;

  it.each(shapeFaults)('is caught: %s', (fault, description) => {
    expect(outcomeOf(`${description} (${fault})`)).toBe('broken');
  });

  it.each([...new Set(shapeFaults.map(([, description]) => description))])(
    'is not seen where there is none: %s',
    (description) => {
      expect(outcomeOf(description)).toBe('honoured');
    },
  );

  it('does not keep notifications from being honoured', () => {
    const outcomes = notifications.map(({ description }) => outcomeOf(description));
    expect(outcomes).toEqual(['honoured', 'honoured']);
  });

  it('is known from at least ten faults', () => {
    expect(results.filter(({ outcome }) => outcome === 'broken').length).toBeGreaterThanOrEqual(10);
  });
});
