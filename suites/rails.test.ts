import { afterEach, expect, it } from 'vitest';
import type { Rails } from '../contracts/target.ts';
import { specimenGiven } from './drafting/specimen.ts';
import { type Answering, acceptsAll } from './loopback-gateway.fixture.ts';
import { planStories } from './plan-stories.ts';
import { openTestRun, type TestRun } from './run.fixture.ts';
import { runStory } from './run-story.ts';

let open: TestRun | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const hosts = ['127.0.0.1'];

async function ran(only: string, rails: Rails, answering: Answering = acceptsAll) {
  const { data } = specimenGiven();
  open = await openTestRun(answering, data, { rails });
  const results = [];
  for (const story of planStories({ only })) {
    results.push(await runStory(story, open.run));
  }
  const lines = open.lines();
  return { results, lines, requests: open.requests };
}

const cases = 'case:card.pay/length/*';

it('sends nothing that changes anything where the target is read-only, and says so of every story', async () => {
  const { results, requests, lines } = await ran('case:card.{pay,inquiryCardInfo}/length/*', {
    hosts,
    isReadOnly: true,
  });
  expect(new Set(requests.map(({ action }) => action))).not.toContain('pay');
  expect(requests.length).toBeGreaterThan(5);
  const payments = results.filter(({ line }) => line.operation === 'card.pay');
  expect(payments.length).toBeGreaterThan(5);
  for (const { line, findings } of payments) {
    expect(line.unmet?.en).toBe('not sent (readOnly: card.pay)');
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding).toMatchObject({ outcome: 'cantTell', blame: 'environment' });
    }
  }
  expect(lines.filter((line) => line.kind === 'exchange' && line.operation === 'card.pay')).toEqual([]);
});

it('sends all of it where the target is not', async () => {
  const { results, requests } = await ran(cases, { hosts });
  expect(requests.length).toBeGreaterThan(5);
  expect(results.filter(({ line }) => line.unmet !== undefined)).toEqual([]);
});

it('stops in the middle of a scenario at the ceiling of a run, and records what it held back', async () => {
  const scenario = 'scenario:legacy/pay-an-order-with-a-card';
  const { lines, requests, results } = await ran(scenario, { hosts, amountPerRun: '1.50' });
  const withheld = lines.flatMap((line) =>
    line.kind === 'exchange' && line.transport ? [[line.step, line.transport.detail]] : [],
  );
  expect(withheld[0]).toEqual(['card-payment', 'ceilings.amountPerRun: 1.90 > 1.50']);
  expect(requests.map(({ content }) => JSON.stringify(content))).not.toContainEqual(
    expect.stringContaining('"txnAmount":"0.70"'),
  );
  const about = results[0]?.findings.filter(
    ({ requirement }) => requirement === 'card.pay.balance-reduced-by-amount',
  );
  const reason = { en: 'step card-payment: not sent (ceilings.amountPerRun: 1.90 > 1.50)' };
  const undecided = { outcome: 'cantTell', blame: 'environment', reason };
  expect(about).toMatchObject([undecided, undecided]);
});
