import { afterEach, describe, expect, it } from 'vitest';
import { legacyCreateTrade } from '../contracts/operations/legacy/create-trade.ts';
import { specimenGiven } from './drafting/specimen.ts';
import { type Answering, acceptsAll } from './loopback-gateway.fixture.ts';
import { openTestRun, type TestRun } from './run.fixture.ts';
import { runScenario } from './run-scenario.ts';
import { defineScenario, type Scenario } from './scenario.ts';

const { data } = specimenGiven();

const scenario = (changes: Partial<Scenario> = {}) =>
  defineScenario({
    id: 'two-orders',
    system: 'legacy',
    title: { zh: '两个订单', en: 'Two orders' },
    serves: ['legacy.createTrade.out-trade-no-used-once'],
    needs: ['useScene', 'payWay'],
    run: async ({ given, call }) => {
      for (const step of ['first', 'second']) {
        const title = { zh: step, en: step };
        const { answer } = await call(step, title, legacyCreateTrade, legacyCreateTrade.example(given));
        if (answer === undefined) return;
      }
    },
    checks: [],
    ...changes,
  });

let open: TestRun | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const ran = async (one: Scenario, answering: Answering = acceptsAll, provided = data) => {
  open = await openTestRun(answering, provided);
  const result = await runScenario(one, 3, open.run);
  return { ...result, lines: open.lines() };
};

describe('running a scenario', () => {
  it('records every call under the name and title of its step', async () => {
    const { lines } = await ran(scenario());
    const exchanges = lines.flatMap((line) => (line.kind === 'exchange' ? [line] : []));
    const own = exchanges.filter(({ step }) => step === 'first' || step === 'second');
    expect(own.map(({ step, stepTitle }) => [step, stepTitle?.zh])).toEqual([
      ['first', 'first'],
      ['second', 'second'],
    ]);
    expect(own[0]?.id).toBe('x00003-1');
    expect(lines[0]).toMatchObject({ kind: 'story', id: 'scenario:legacy/two-orders', form: 'scenario' });
  });

  it('gives the story no answer where the transport failed', async () => {
    const { lines } = await ran(scenario(), (_message, reply) => reply.destroy());
    const steps = lines.flatMap((line) => (line.kind === 'exchange' ? [line.step] : []));
    expect(steps).toContain('first');
    expect(steps).not.toContain('second');
  });

  it('sends nothing and names the setting where test data is missing', async () => {
    const { line, findings, lines } = await ran(scenario({ needs: ['members'] }), acceptsAll, {
      ...data,
      members: [],
    });
    expect(line.unmet?.en).toContain('data.members');
    expect(findings.map(({ outcome, blame }) => [outcome, blame])).toEqual([['cantTell', 'environment']]);
    expect(lines.map(({ kind }) => kind)).toEqual(['story', 'finding']);
  });

  it('names the setting that its first request turns out to need', async () => {
    const { useScene: _useScene, ...without } = data;
    const { line } = await ran(scenario({ needs: [] }), acceptsAll, without);
    expect(line.unmet?.en).toContain('data.useScene');
  });

  it('lets a mistake of the scenario through instead of hiding it', async () => {
    const broken = scenario({
      run: async () => {
        throw new Error('a mistake of the kit');
      },
    });
    await expect(ran(broken)).rejects.toThrow('a mistake of the kit');
  });
});
