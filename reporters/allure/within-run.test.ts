import { expect, it } from 'vitest';
import { sampleReport } from '../fixtures/sample-run.ts';
import { scenarioItems } from './scenario-items.ts';
import { withinRun } from './within-run.ts';

it('keeps the times of a run whose scenarios put the clock forward within that run', () => {
  const { run } = sampleReport();
  const footer = {
    kind: 'footer',
    finishedAt: '',
    durationMs: 1000,
    stories: 0,
    exchanges: 0,
    findings: 0,
  } as const;
  const start = Date.parse(run.header.startedAt);
  const tomorrow = start + 24 * 60 * 60 * 1000;
  const late = scenarioItems(sampleReport(), 'en').map((item) => ({
    ...item,
    stop: tomorrow,
    steps: item.steps.map((step) => ({ ...step, stop: tomorrow })),
  }));
  const times = withinRun(late, { ...run, footer }).flatMap((item) => [
    item.stop,
    ...item.steps.map(({ stop }) => stop),
  ]);
  expect(new Set(times)).toEqual(new Set([start + 1000]));
  const { footer: _footer, ...cut } = run;
  expect(withinRun(late, cut)).toEqual(late);
});
