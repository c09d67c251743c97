import { afterEach, describe, expect, it } from 'vitest';
import { confirmationOf } from '../contracts/confirmation.ts';
import { cardPay } from '../contracts/operations/card/pay.ts';
import { walletGiveVoucher } from '../contracts/operations/wallet/give-voucher.ts';
import type { Target } from '../contracts/target.ts';
import { specimenGiven } from './drafting/specimen.ts';
import { acceptsAll } from './loopback-gateway.fixture.ts';
import { planStories } from './plan-stories.ts';
import { openTestRun, type TestRun } from './run.fixture.ts';
import { runCase } from './run-case.ts';
import { runScenario } from './run-scenario.ts';
import { defineScenario } from './scenario.ts';

let open: TestRun | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const { data } = specimenGiven();
const confirmed = { [walletGiveVoucher.id]: confirmationOf(walletGiveVoucher) };

/** Runs one case of the proposal against a loopback target of a kind. */
async function gift(target: Partial<Pick<Target, 'kind' | 'confirmed'>>) {
  open = await openTestRun(acceptsAll, data, target);
  const story = planStories({ only: 'case:wallet.giveVoucher/**' }).find(
    (one) => one.form === 'case' && 'subject' in one.case.make(specimenGiven()),
  );
  if (story?.form !== 'case') throw new Error('no case of wallet.giveVoucher');
  const { line, findings } = await runCase(story.case, story.index, open.run);
  const own = findings.filter(({ requirement }) => line.requirements.includes(requirement));
  return { sent: open.requests.length, unmet: line.unmet?.en, outcomes: own.map(({ outcome }) => outcome) };
}

describe('a proposal', () => {
  it('is not sent to a real target that does not confirm it, and its story names the setting', async () => {
    const { sent, unmet, outcomes } = await gift({ kind: 'uat' });
    expect(sent).toBe(0);
    expect(unmet).toContain('targets.loopback.confirmed["wallet.giveVoucher"]');
    expect(outcomes).toEqual(['cantTell']);
  });

  it('is not sent where the target confirms another path', async () => {
    const other = { ...confirmationOf(walletGiveVoucher), path: '/paas/other' };
    const { sent, unmet } = await gift({ kind: 'uat', confirmed: { [walletGiveVoucher.id]: other } });
    expect(sent).toBe(0);
    expect(unmet).toContain('/paas/other');
  });

  it('is sent where the target confirms it, and on a sandbox', async () => {
    expect(await gift({ kind: 'uat', confirmed })).toMatchObject({
      sent: expect.any(Number),
      unmet: undefined,
    });
    expect(open?.requests.length).toBeGreaterThan(0);
    await open?.close();
    expect(await gift({ kind: 'sandbox' })).toMatchObject({ unmet: undefined });
    expect(open?.requests.length).toBeGreaterThan(0);
  });

  it('keeps the whole scenario from a real target, its documented steps too', async () => {
    open = await openTestRun(acceptsAll, data, { kind: 'uat' });
    const title = { zh: '付款后转赠', en: 'Pay, then give' };
    const scenario = defineScenario({
      id: 'pay-then-give',
      system: 'wallet',
      title,
      serves: ['card.pay.request.content.required', 'wallet.giveVoucher.request.content.memberId.required'],
      needs: [],
      run: async ({ given, call }) => {
        await call('pay', title, cardPay, cardPay.example(given));
        await call('give', title, walletGiveVoucher, walletGiveVoucher.example(given));
      },
      checks: [],
    });
    const { line } = await runScenario(scenario, 0, open.run);
    expect(open.requests).toEqual([]);
    expect(line.unmet?.en).toContain('confirmed["wallet.giveVoucher"]');
  });
});
