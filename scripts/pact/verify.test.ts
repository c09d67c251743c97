import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleTestData } from '../../contracts/sample-test-data.ts';
import type { Target } from '../../contracts/target.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { loadRecord } from '../../suites/record.ts';
import { judgedAgain } from '../certify/judge-record.ts';
import { runCli } from '../cli.ts';
import { loadCheckedRecord } from '../record/load-checked-record.ts';
import { fakeTerminal } from '../terminal.fixture.ts';
import { loadSources } from './pact-sources.ts';
import { planInteractions } from './planned-interaction.ts';
import { runVerifier } from './run-verifier.ts';
import { newFolder, ownInteractions, verifyAgainst, writePact } from './verification.fixture.ts';
import { exitStatusOf, type VerificationOutcome } from './verification-results.ts';

const timeout = 60_000;

/** Nothing listens there. */
const nowhere = 'http://127.0.0.1:9';
const keys = ['paas', 'payment', 'cashier', 'legacy', 'posp', 'b2b'] as const;
const baseUrls = Object.fromEntries(keys.map((key) => [key, nowhere]));
const sampleTarget: Target = {
  name: 'uat',
  kind: 'uat',
  baseUrls,
  appId: 'a',
  secret: 's',
  data: sampleTestData,
};
const { PATH = '' } = process.env;

/** Returns the exit status and what was said; nothing may be on standard output. */
async function said(
  args: readonly string[],
  env: Record<string, string> = {},
  cwd = newFolder(),
): Promise<string> {
  const terminal = fakeTerminal({ cwd, env: { PATH, ...env } });
  const status = await runCli(['pact', 'verify', ...args], terminal);
  expect(terminal.written.out).toBe('');
  return `exit ${status}\n${terminal.written.err.replaceAll(cwd, '<dir>')}`;
}

const onePayment = '--only=pact:card.pay/a-request-as-documented';

describe('pact verify', { timeout }, () => {
  it('verifies on its own sandbox, records, reports, and keeps the native library quiet', async () => {
    const cwd = newFolder();
    const terminal = fakeTerminal({ cwd, env: { PATH } });
    const status = await runCli(['pact', 'verify', '--seed', '7', onePayment, '--json'], terminal);
    expect({ status, err: terminal.written.err }).toEqual({ status: 0, err: 'writing reports …\n' });
    expect(JSON.parse(terminal.written.out)).toMatchObject({
      exitStatus: 0,
      seed: 7,
      pacts: [{ pact: 'ebuy-contract-kit → ebuy-paas-gateway', honoured: 1, broken: 0, unverified: 0 }],
      interactions: [{ operation: 'card.pay', binding: true, outcome: 'honoured' }],
    });
    const { requirements } = JSON.parse(readFileSync(join(cwd, 'reports/pact/certificate.json'), 'utf8'));
    const outcomes = new Map(
      requirements.map((row: { id: string; outcome: string }) => [row.id, row.outcome]),
    );
    expect(outcomes.get('pact.interaction-honoured')).toBe('passed');
    // What was replayed is held to everything else too.
    expect(outcomes.get('signature.response-verifies')).toBe('passed');
    const record = loadCheckedRecord(join(cwd, 'reports/pact/record.jsonl'));
    expect(judgedAgain(record).findings).toEqual(record.findings);
  });

  it('says that the native library is not there, and what to do', async () => {
    const terminal = fakeTerminal({ env: { PATH, PACT_PREBUILD_PACKAGE_LOCATION: '/nowhere' } });
    const order = {
      provider: 'p',
      url: 'http://127.0.0.1:9',
      statesUrl: 'http://127.0.0.1:9',
      files: [],
      messages: [],
    };
    await expect(runVerifier({ ...order, isVerbose: false }, terminal)).rejects.toThrow(
      /^Pact is not installed, .* \[pact-not-installed\]\n {2}actual: Couldn't find npm package .*\n {2}what to do: run npm install /,
    );
  });

  it('leaves a record without a footer where it is interrupted', async () => {
    const sandbox = await startSandbox({ seed: 3 });
    const out = newFolder();
    const planned = ownInteractions('pact:card.pay/a-request-as-documented');
    const verifying = verifyAgainst(sandbox.target, planned, {
      out,
      interrupted: AbortSignal.abort('SIGINT'),
    });
    await expect(verifying).rejects.toMatchObject({ code: 'run-cut', exitStatus: 3 });
    await sandbox.stop();
    expect(loadRecord(join(out, 'record.jsonl')).isCut).toBe(true);
  });
});

describe('what a verification comes to', { timeout }, () => {
  it('is red for what cannot be sent to a real target, and says which setting is missing', async () => {
    const planned = ownInteractions('pact:card.{pay,refund}/a-request-as-documented');
    const { results, record } = await verifyAgainst({ ...sampleTarget, data: {} }, planned);
    expect(results.map(({ outcome }) => outcome)).toEqual(['unverified', 'unverified']);
    expect(record.stories.flatMap(({ exchanges }) => exchanges)).toEqual([]);
    const [payment, refund] = results.map(({ finding }) => finding?.reason?.en);
    expect(payment).toContain('data.cards');
    // A proposal that nobody has confirmed.
    expect(refund).toContain('confirmed["card.refund"]');
  });

  it('is red for a target that does not answer', async () => {
    const planned = ownInteractions('pact:card.pay/a-request-as-documented');
    const { results } = await verifyAgainst(sampleTarget, planned);
    expect(results.map(({ outcome }) => outcome)).toEqual(['unverified']);
    expect(results[0]?.finding?.blame).toBe('environment');
  });

  it('signs every replayed request anew, leaves a wrong signature, and sends nothing in a state it does not know', async () => {
    const sandbox = await startSandbox({ seed: 3 });
    const own = ownInteractions('pact:card.pay/a-request-{as-documented,with-a-wrong-signature}');
    const [accepted, refused] = own.map(({ interaction }) => interaction);
    const providerStates = [{ name: 'the moon is full' }];
    const pact = writePact([
      accepted,
      refused,
      { ...accepted, description: 'a payment at night', providerStates },
    ]);
    const planned = planInteractions(loadSources([pact], '.'), undefined);
    const { record, results } = await verifyAgainst(sandbox.target, planned);
    await sandbox.stop();
    expect(results.map(({ outcome }) => outcome)).toEqual(['honoured', 'honoured', 'unverified']);
    const [first, second, third] = record.stories.map(({ exchanges }) =>
      exchanges.map(({ request }) => JSON.parse(request.body.value)),
    );
    expect(first?.[0].appId).toBe(sandbox.target.appId);
    const example = Object(accepted?.request).body.content;
    for (const member of ['uuid', 'timestamp', 'sign', 'appId']) {
      expect(first?.[0][member]).not.toBe(example[member]);
    }
    expect(second?.[0].sign).toBe('0'.repeat(64));
    expect(third).toEqual([]);
    expect(results[2]?.finding?.reason?.en).toContain('The provider state "the moon is full" is not known');
  });

  it('does not begin with a sandbox that does not do as it is told', async () => {
    const planned = ownInteractions('pact:card.pay/a-request-as-documented');
    const target: Target = { ...sampleTarget, kind: 'sandbox', control: `${nowhere}/_sandbox` };
    await expect(verifyAgainst(target, planned)).rejects.toMatchObject({
      code: 'pact-state-not-set',
      exitStatus: 3,
    });
  });

  it('listens to what the sandbox notifies, and is red for a notification that lost its signature', async () => {
    const sandbox = await startSandbox({ seed: 3, faults: ['notification-unsigned'] });
    const { results, record } = await verifyAgainst(sandbox.target, ownInteractions('pact:*.notifyTrade/*'));
    await sandbox.stop();
    expect(
      results.map(({ planned, outcome, finding }) => [planned.operation.id, outcome, finding?.actual?.en]),
    ).toEqual([
      ['legacy.notifyTrade', 'broken', 'Actual map is missing the following keys: sign'],
      ['payment.notifyTrade', 'broken', 'Actual map is missing the following keys: sign'],
    ]);
    // The orders that were placed for it are in the record.
    expect(record.stories.flatMap(({ exchanges }) => exchanges.map(({ operation }) => operation))).toEqual([
      'legacy.createTrade',
      'payment.createTrade',
    ]);
  });

  it('is green only where something was honoured, and everything that binds was', () => {
    const [planned] = ownInteractions('pact:card.pay/a-request-as-documented');
    if (planned === undefined) throw new Error('the interaction is gone');
    const result = (outcome: VerificationOutcome, isBinding = true) => ({
      planned: { ...planned, isBinding },
      outcome,
      finding: undefined,
    });
    expect(exitStatusOf([result('honoured')], 0)).toBe(0);
    expect(exitStatusOf([result('honoured'), result('broken', false)], 0)).toBe(0);
    expect(exitStatusOf([result('honoured'), result('unverified')], 0)).toBe(1);
    expect(exitStatusOf([result('honoured'), result('broken')], 0)).toBe(1);
    expect(exitStatusOf([result('unverified', false)], 0)).toBe(1);
    expect(exitStatusOf([], 0)).toBe(1);
    expect(exitStatusOf([result('honoured')], 1)).toBe(1);
    expect(exitStatusOf([result('honoured')], 3)).toBe(3);
  });
});

describe('pact verify, wrongly asked', () => {
  it('tells a target that is not in the configuration', async () => {
    const cwd = newFolder();
    writeFileSync(
      join(cwd, 'ebuy-kit.config.yaml'),
      'targets: { uat: { kind: uat, appId: a, baseUrls: { paas: "https://a.example" } } }\n',
    );
    expect(await said(['--target', 'uta'], {}, cwd)).toMatch(/^exit 2\n.*uta.*\[target-unknown\]/);
  });

  it('tells a pact that is not there', async () => {
    expect(await said(['--pact', 'none.json'])).toMatch(
      /^exit 2\nThe pact file cannot be read \[pact-unreadable\]\n {2}where: <dir>\/none.json\n/,
    );
  });

  it('tells a file that is no JSON', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'pact.json'), '{"consumer":');
    expect(await said(['--pact', 'pact.json'], {}, cwd)).toContain(
      'exit 2\nThe pact file cannot be read [pact-unreadable]',
    );
  });

  it('tells JSON that is no pact', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'pact.json'), '{"consumer":{"name":"a"},"provider":"b"}');
    expect(await said(['--pact', 'pact.json'], {}, cwd)).toMatch(
      /^exit 2\nThis is no pact file \[pact-malformed\]\n.*\n.*\n {2}actual: provider: /,
    );
  });

  it('tells a pact of another provider', async () => {
    const pact = writePact([
      { description: 'a weather report', request: { method: 'GET', path: '/weather' } },
    ]);
    expect(await said(['--pact', pact])).toMatch(
      /^exit 2\nA request of this pact belongs to no interface of the gateway \[pact-foreign\]\n.*a weather report\n.*\n {2}actual: GET \/weather\n/,
    );
  });

  it('tells a pact without interactions', async () => {
    expect(await said(['--pact', writePact([])])).toContain(
      'exit 2\nThere is no interaction to verify [pact-nothing-to-verify]',
    );
  });

  it('tells a choice that matches nothing', async () => {
    expect(await said(['--only', 'pact:nobody/*'])).toContain('[pact-nothing-to-verify]');
  });

  it('tells an unknown option', async () => {
    expect(await said(['--pacts', 'x'])).toContain('exit 2\nUnknown option --pacts [usage-unknown-option]');
  });
});
