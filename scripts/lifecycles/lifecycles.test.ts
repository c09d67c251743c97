import { afterEach, describe, expect, it } from 'vitest';
import { lifecyclesOf, runLifecycle } from '../../suites/lifecycles/run-lifecycle.ts';
import { scenarioStoryId } from '../../suites/plan-stories.ts';
import { scenarios } from '../../suites/scenarios.generated.ts';
import { type LifecycleRun, openLifecycles } from './lifecycles.fixture.ts';

let open: LifecycleRun | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const stepsOf = (run: LifecycleRun, story: string) =>
  new Set(
    run
      .exchanges(story)
      .map(({ step }) => step.split(/[/#]/)[0] ?? '')
      .filter((step) => /^\d\d-/.test(step) && !step.endsWith('-balance')),
  );

describe('the scenarios', () => {
  // One run of them all, because each is only worth something where all it names is shown by it.
  it('show every requirement they name on a sandbox, and find nothing wrong', async () => {
    open = await openLifecycles();
    for (const [index, scenario] of scenarios.entries()) {
      const { findings } = await open.tell(scenario, index + 1);
      const shown = new Set(
        findings.filter(({ outcome }) => outcome === 'passed').map(({ requirement }) => requirement),
      );
      const failed = findings.filter(({ outcome }) => outcome === 'failed');
      const id = scenarioStoryId(scenario);
      expect({ id, failed: failed.map(({ requirement }) => requirement) }).toEqual({ id, failed: [] });
      expect({ id, left: scenario.serves.filter((requirement) => !shown.has(requirement)) }).toEqual({
        id,
        left: [],
      });
    }
  }, 120_000);

  it('say why they go no further where a payer would have to pay', async () => {
    open = await openLifecycles();
    const { control: _control, ...target } = open.run.plan.target;
    const real = { ...open, run: { ...open.run, plan: { ...open.run.plan, target } } };
    const scenario = scenarios.find(({ id }) => id === 'pay-and-refund-in-parts');
    if (scenario === undefined) throw new Error('the scenario is gone');
    const { runScenario } = await import('../../suites/run-scenario.ts');
    const { findings } = await runScenario(scenario, 1, real.run);
    const open_ = findings.filter(({ outcome }) => outcome === 'cantTell');
    expect(open_.map(({ requirement }) => requirement)).toContain(
      'payment.refund.same-refund-number-refunds-once',
    );
    expect(open_[0]?.reason?.en).toContain('a payer has to pay');
  });
});

describe('random lifecycles', () => {
  // The first sequence of races for this seed draws what the fault needs; the time is the machine's, so it is generous here.
  it.each(['card-balance-update-lost', 'card-spent-twice-at-once', 'refunded-twice-at-once'])(
    'find %s and make it short',
    async (fault) => {
      open = await openLifecycles([fault]);
      const races = lifecyclesOf(9).filter((_, index) => index % 3 === 2);
      let found: ReadonlySet<string> | undefined;
      for (const race of races) {
        const { findings } = await runLifecycle(race, race.number, open.run);
        if (findings.some(({ outcome }) => outcome === 'failed')) {
          found = stepsOf(open, race.id);
          break;
        }
      }
      expect(found?.size).toBeGreaterThan(0);
      expect(found?.size).toBeLessThanOrEqual(6);
    },
    30_000,
  );

  it('are the same for the same seed', async () => {
    const sequences: string[][] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const run = await openLifecycles([], 11);
      const [first] = lifecyclesOf(1);
      if (first === undefined) throw new Error('there is no sequence');
      await runLifecycle(first, 1, run.run);
      sequences.push(run.exchanges(first.id).map(({ step, operation }) => `${step} ${operation}`));
      await run.close();
    }
    expect(sequences[0]?.length).toBeGreaterThan(0);
    expect(sequences[1]).toEqual(sequences[0]);
  });
});
