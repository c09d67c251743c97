import { afterEach, describe, expect, it } from 'vitest';
import type { TestData } from '../contracts/target.ts';
import type { Exchange } from '../schemas/types/record.ts';
import { validateRecordLine } from '../schemas/validator.ts';
import type { Case } from './case.ts';
import { specimenGiven } from './drafting/specimen.ts';
import { type Answering, acceptsAll, answer, refusesAll } from './loopback-gateway.fixture.ts';
import { unpackExchange } from './packed-exchange.ts';
import { planStories } from './plan-stories.ts';
import { inPool } from './pool.ts';
import { openTestRun, type TestRun } from './run.fixture.ts';
import { runCase } from './run-case.ts';

const above = 'case:legacy.createTrade/length/request.content.orderTitle.max-length/above';
const reversed = 'case:legacy.createTrade/signature/signature.member-order-is-free/reversed-members';
const combined = 'case:legacy.createTrade/schema/schema.valid-request-accepted/combined-*';
const assigned = 'case:legacy.createTrade/schema/request.content.useScene.max-length/allowed';

let open: TestRun | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const { data } = specimenGiven();

/** The requirement that texts of the longest allowed title show. */
const longestTitle = 'legacy.createTrade.request.content.orderTitle.max-length';

const names = ({ requirements }: Case, about?: string) =>
  about === undefined || requirements.some((id) => id === about);

const ran = async (
  id: string,
  answering: Answering,
  { provided = data, about }: { provided?: TestData; about?: string } = {},
) => {
  open = await openTestRun(answering, provided);
  const story = planStories({ only: id }).find((one) => one.form === 'case' && names(one.case, about));
  if (story?.form !== 'case') throw new Error(`no case ${id}`);
  const result = await runCase(story.case, story.index, open.run);
  const lines = open
    .lines()
    .map((line) => (line.kind === 'packed' ? (JSON.parse(unpackExchange(line)) as Exchange) : line));
  const steps = lines.flatMap((line) => (line.kind === 'exchange' ? [line.step] : []));
  const own = result.findings.filter(({ requirement }) => result.line.requirements.includes(requirement));
  const failed = own.filter(({ outcome }) => outcome === 'failed').map(({ requirement }) => requirement);
  return {
    lines,
    steps,
    line: result.line,
    failed,
    outcomes: own.map(({ outcome, blame }) => [outcome, blame]),
  };
};

const refusesLongTitles: Answering = (message, reply) => {
  const { orderTitle } = message.content as { orderTitle: string };
  return ([...orderTitle].length > 20 ? refusesAll : acceptsAll)(message, reply);
};

describe('running a case', () => {
  it('sends the control first and then the request that must be rejected', async () => {
    const { steps, outcomes } = await ran(above, refusesLongTitles);
    expect(steps).toEqual(['control', 'subject']);
    expect(outcomes).toEqual([['passed', undefined]]);
  });

  it('does not send the subject after a control that was refused', async () => {
    const { steps, outcomes } = await ran(above, refusesAll);
    expect(steps).toEqual(['control']);
    expect(outcomes).toEqual([['cantTell', 'harness']]);
  });

  it('fails the gateway that accepts what must be rejected', async () => {
    expect((await ran(above, acceptsAll)).outcomes).toEqual([['failed', 'gateway']]);
  });

  it('sends no control for a request that is accepted as it must be', async () => {
    const { steps, outcomes } = await ran(reversed, acceptsAll);
    expect(steps).toEqual(['subject']);
    expect(outcomes).toEqual([['passed', undefined]]);
  });

  it('sends the control after a request that was not accepted', async () => {
    const { steps, outcomes } = await ran(reversed, (message, reply) =>
      (Object.keys(message)[0] === 'sign' ? refusesAll : acceptsAll)(message, reply),
    );
    expect(steps).toEqual(['subject', 'control']);
    expect(outcomes).toEqual([['failed', 'gateway']]);
  });

  it('sends what a refused request was put together from, and fails the part that is refused alone', async () => {
    const answering: Answering = (message, reply) => {
      const { orderTitle = '' } = message.content as { orderTitle?: string };
      return ([...orderTitle].length === 20 ? refusesAll : acceptsAll)(message, reply);
    };
    const { steps, failed } = await ran(combined, answering, { about: longestTitle });
    expect(steps.slice(0, 3)).toEqual(['subject', 'control', 'alone']);
    expect(failed).toEqual([longestTitle]);
  });

  it('blames the environment for a connection that breaks', async () => {
    const { lines, outcomes } = await ran(reversed, (_message, reply) => reply.destroy());
    expect(outcomes).toEqual([['cantTell', 'environment']]);
    expect(lines.some((line) => line.kind === 'exchange' && line.transport !== undefined)).toBe(true);
  });

  it('blames the environment for a gateway that is busy', async () => {
    const { outcomes } = await ran(reversed, (message, reply) =>
      answer(message, reply, { success: false, errorCode: 'MICRO_CASHIER_REQUEST_FREQUENTLY' }),
    );
    expect(outcomes).toEqual([['cantTell', 'environment']]);
  });

  it('names the missing setting and sends nothing', async () => {
    const { useScene: _useScene, ...without } = data;
    const { steps, line, outcomes } = await ran(reversed, acceptsAll, { provided: without });
    expect(steps).toEqual([]);
    expect(line.unmet?.en).toContain('data.useScene');
    expect(outcomes).toEqual([['cantTell', 'environment']]);
  });

  it('says why a side cannot be shown and sends nothing', async () => {
    const { steps, line, outcomes } = await ran(assigned, acceptsAll);
    expect(steps).toEqual([]);
    expect(line.inapplicable?.en).toContain('assigns');
    expect(outcomes).toEqual([['inapplicable', undefined]]);
  });

  it('writes only lines the record schema knows, the story before its exchanges, the findings at the end', async () => {
    const { lines } = await ran(above, refusesLongTitles);
    expect(lines.flatMap(validateRecordLine)).toEqual([]);
    const kinds = lines.map(({ kind }) => kind);
    expect(kinds.slice(0, 4)).toEqual(['story', 'exchange', 'exchange', 'finding']);
    expect(new Set(kinds.slice(3))).toEqual(new Set(['finding']));
  });
});

describe('concurrent cases', () => {
  const told = async (concurrency: number) => {
    const run = await openTestRun(acceptsAll, data, {}, 'run-1');
    try {
      const stories = planStories({ only: 'case:legacy.createTrade/length/*orderT*' });
      await inPool(concurrency, stories, async (story) => {
        if (story.form === 'case') await runCase(story.case, story.index, run.run);
      });
      const exchanges = run.lines().flatMap((line) => (line.kind === 'exchange' ? [line] : []));
      const sent = exchanges.map(({ id, request }) => [id, JSON.parse(request.body.value)] as const);
      return new Map(
        sent.map(([id, { uuid, content }]) => [id, [uuid, content.outTradeNo, content.orderTitle]]),
      );
    } finally {
      await run.close();
    }
  };

  it('have the ids, order numbers and values of the same cases run one by one', async () => {
    const [alone, together] = [await told(1), await told(8)];
    expect(together.size).toBeGreaterThan(4);
    expect(new Map([...together].sort())).toEqual(new Map([...alone].sort()));
  });

  it('never share a uuid or an order number', async () => {
    const values = [...(await told(8)).values()];
    expect(new Set(values.map(([uuid]) => uuid)).size).toBe(values.length);
    expect(new Set(values.map(([, order]) => order)).size).toBe(values.length);
  });
});

describe('opening a run', () => {
  it('is refused without the secret, naming the environment variable', async () => {
    const { openRun } = await import('./run-context.ts');
    const run = await openTestRun(acceptsAll, data);
    const { plan } = run.run;
    await run.close();
    expect(() => openRun(plan, {})).toThrow('EBUY_APP_SECRET');
  });
});
