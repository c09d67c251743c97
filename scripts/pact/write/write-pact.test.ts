import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../contracts/clock.ts';
import { createGateway } from '../../../contracts/gateway/create-gateway.ts';
import type { Tamper } from '../../../contracts/gateway/gateway.ts';
import { seededIds } from '../../../contracts/ids.ts';
import type { Content, Operation } from '../../../contracts/operation.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { memberGetMemberAssets } from '../../../contracts/operations/member/get-member-assets.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentQueryTrade } from '../../../contracts/operations/payment/query-trade.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { runCli } from '../../cli.ts';
import { fakeTerminal } from '../../terminal.fixture.ts';
import { loadSources } from '../pact-sources.ts';
import { planInteractions } from '../planned-interaction.ts';
import { newFolder, verifyAgainst } from '../verification.fixture.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** An integrator at work: orders, asks for its own order, pays by card, and makes mistakes. */
async function useSandbox({ target }: Sandbox, seed: number): Promise<void> {
  const clock = systemClock;
  const ids = seededIds(seed, clock, `shop${seed}0`);
  const gateway = createGateway({ target, clock, ids });
  const given = { clock, ids, data: target.data };
  const call = (operation: Operation, content: Content, tamper: Tamper = {}) =>
    gateway.call(operation, content, { story: 'shop', step: 'call', tamper });
  const order = paymentCreateTrade.example(given);
  await call(paymentCreateTrade, order);
  await call(paymentQueryTrade, { outTradeNo: order.outTradeNo });
  const [, second] = target.data.cards ?? [];
  const payment = { ...cardPay.example(given), cashCardNo: second?.cardNo };
  await call(cardPay, payment);
  // The same number again: what becomes of it depends on the payment before.
  await call(cardPay, payment);
  await call(cardPay, { ...cardPay.example(given), units: undefined, txnAmount: '0.001' });
  await call(cardPay, cardPay.example(given), { sign: () => 'f'.repeat(64) });
  // A wallet with hundreds of vouchers: the sandbox keeps the beginning of such an answer.
  await call(memberGetMemberAssets, memberGetMemberAssets.example(given));
  await call(pospEcouponPreVerify, pospEcouponPreVerify.example(given));
  await gateway.close();
}

const { PATH = '' } = process.env;

async function write(args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const terminal = fakeTerminal({ cwd: newFolder(), env: { PATH } });
  const status = await runCli(['pact', 'write', ...args], terminal);
  return { status, ...terminal.written };
}

describe('pact write', { timeout: 60_000 }, () => {
  let sandbox: Sandbox;
  let other: Sandbox;
  beforeAll(async () => {
    [sandbox, other] = await Promise.all([startSandbox({ seed: 21 }), startSandbox({ seed: 22 })]);
    await useSandbox(sandbox, 1);
    await useSandbox(other, 2);
  });
  afterAll(async () => {
    await Promise.all([sandbox.stop(), other.stop()]);
  });

  async function written({ url }: Sandbox): Promise<{ file: string; text: string; shown: string }> {
    const out = newFolder();
    const {
      status,
      out: shown,
      err,
    } = await write(['--consumer', 'my-shop', '--base-url', url, '--out', out]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const file = join(out, 'my-shop-ebuy-paas-gateway.json');
    return { file, text: readFileSync(file, 'utf8'), shown };
  }

  it('states what was sent and what became of it, and tells what it leaves out', async () => {
    const { text, shown } = await written(sandbox);
    const { consumer, provider, interactions } = JSON.parse(text);
    expect([consumer.name, provider.name]).toEqual(['my-shop', 'ebuy-paas-gateway']);
    expect(interactions.map(({ description }: { description: string }) => description)).toEqual([
      'card.pay: a request that is accepted',
      'card.pay: a request that is refused with MICRO_CASHCARD_AMOUNT_ERROR',
      'card.pay: a request that is refused with MICRO_CASHCARD_SIGN_ERROR',
      'member.getMemberAssets: a request that is accepted',
      'payment.createTrade: a request that is accepted',
      'payment.queryTrade: a request that is accepted',
      'posp.ecouponPreVerify: a request that is accepted',
    ]);
    expect(shown).toContain('left out: 1 × its refusal depends on requests before it');
  });

  it('writes nothing of this one sandbox or day: another run of the same integrator gives the same pact', async () => {
    const { text } = await written(sandbox);
    expect((await written(other)).text).toBe(text);
    for (const { target } of [sandbox, other]) {
      for (const own of [target.secret, target.appId]) expect(text).not.toContain(own);
    }
  });

  it('is honoured by a sandbox that has never seen the integrator', async () => {
    const { file } = await written(sandbox);
    const fresh = await startSandbox({ seed: 23 });
    const planned = planInteractions(loadSources([file], '.'), undefined);
    const { results, record } = await verifyAgainst(fresh.target, planned);
    await fresh.stop();
    expect(
      results.map(({ outcome, finding }) => [outcome, finding?.actual?.en ?? finding?.reason?.en]),
    ).toEqual(planned.map(() => ['honoured', undefined]));
    const failed = record.findings.filter(({ outcome }) => outcome === 'failed');
    expect(failed).toEqual([]);
  });

  it('tells that a sandbox was not called', async () => {
    const idle = await startSandbox({ seed: 24 });
    const { status, err } = await write(['--consumer', 'my-shop', '--base-url', idle.url]);
    await idle.stop();
    expect(`${status} ${err}`).toMatch(/^2 The sandbox has seen no exchange .* \[pact-nothing-to-write\]/);
  });

  it('tells that there is no sandbox', async () => {
    const { status, err } = await write(['--consumer', 'my-shop', '--base-url', 'http://127.0.0.1:9']);
    expect(`${status} ${err}`).toMatch(
      /^2 pact write needs a sandbox .* \[pact-needs-sandbox\]\n {2}actual: http:\/\/127.0.0.1:9\n/,
    );
    expect((await write(['--consumer', 'my-shop'])).err).toContain('[pact-needs-sandbox]');
  });

  it('tells a consumer without a name, or with one that no file can have', async () => {
    expect(await write([])).toMatchObject({ status: 2, err: expect.stringContaining('--consumer') });
    expect(await write(['--consumer', 'a/b', '--base-url', sandbox.url])).toMatchObject({
      status: 2,
      err: expect.stringContaining('[usage-value-invalid]'),
    });
  });
});
