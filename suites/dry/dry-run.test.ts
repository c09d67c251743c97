import { expect, it } from 'vitest';
import type { Rails, Target } from '../../contracts/target.ts';
import { specimenGiven } from '../drafting/specimen.ts';
import type { RunPlan } from '../run-plan.ts';
import { dryRun, type PlannedCalls } from './dry-run.ts';

async function planned(only: string, rails?: Rails): Promise<readonly PlannedCalls[]> {
  const target: Target = {
    name: 'dry',
    kind: 'uat',
    // Nothing could be sent there: a dry run that tried would have no answer to go on with.
    baseUrls: { paas: 'http://gateway.invalid', legacy: 'http://gateway.invalid' },
    appId: 'ebuytest',
    secret: 'a-secret-of-the-dry-run',
    data: specimenGiven().data,
    ...(rails && { rails }),
  };
  const { secret: _secret, ...open } = target;
  const plan: RunPlan = {
    target: open,
    seed: 7,
    runId: 'dry',
    record: '',
    profile: 'full',
    concurrency: 1,
    only,
  };
  const stories = [];
  for await (const story of dryRun(plan, target)) stories.push(story);
  return stories;
}

const scenario = 'scenario:legacy/pay-an-order-with-a-card';

it('shows the calls of a scenario to its end, with what they cost', async () => {
  const [story] = await planned(scenario);
  const own = story?.calls.filter(({ step }) => !step.includes('/') && step !== 'undo') ?? [];
  expect(own.map(({ step, operation, amount }) => [step, operation, amount])).toEqual([
    ['wallet-before', 'wallet.getCardVoucherList', undefined],
    ['order', 'legacy.createTrade', '1.20'],
    ['wallet-after-order', 'wallet.getCardVoucherList', undefined],
    ['card-payment', 'card.pay', '0.70'],
    ['wallet-after-payment', 'wallet.getCardVoucherList', undefined],
    ['card-payment-again', 'card.pay', '0.10'],
  ]);
  expect(own[1]).toMatchObject({
    method: 'POST',
    url: 'http://gateway.invalid/paas/micro/cashier/createTrade',
  });
  expect(JSON.stringify(story)).not.toContain('a-secret-of-the-dry-run');
});

it('shows the control of a request that is to be refused, and the request', async () => {
  const calls = (await planned('case:card.pay/length/*')).flatMap((story) => story.calls);
  expect(calls.map(({ step }) => step).filter((step) => step === 'control')).toHaveLength(1);
  expect(calls.filter(({ step }) => step === 'subject').length).toBeGreaterThan(5);
});

it('shows what rails hold back', async () => {
  const hosts = ['gateway.invalid'];
  const [story] = await planned(scenario, { hosts, isReadOnly: true });
  expect(story?.calls.map(({ step, heldBackBy }) => [step, heldBackBy])).toContainEqual([
    'order',
    'readOnly: legacy.createTrade',
  ]);
  const [dear] = await planned(scenario, { hosts, amountPerCall: '1.00' });
  const held = dear?.calls.flatMap(({ step, heldBackBy }) => (heldBackBy ? [[step, heldBackBy]] : []));
  expect(held).toEqual([['order', 'ceilings.amountPerCall: 1.20 > 1.00']]);
});

it('names the setting that keeps a story from being sent', async () => {
  const stories = await planned('case:posp.*/length/*');
  expect(stories.length).toBeGreaterThan(0);
  for (const { calls, unmet } of stories) {
    expect(calls).toEqual([]);
    expect(unmet?.en).toContain('baseUrls.posp');
  }
});
