import { expect, it } from 'vitest';
import { sampleReport } from './fixtures/sample-run.ts';
import { severityOf } from './severity.ts';

it('counts rows per outcome and never adds proposed operations to the others', () => {
  const { counts } = sampleReport();
  expect(counts.all).toEqual({
    passed: 2,
    failed: 2,
    cantTell: 1,
    inapplicable: 1,
    untested: 1,
    excluded: 1,
  });
  expect(counts.proposed).toMatchObject({ failed: 1, passed: 0 });
  expect(counts.systems.map(({ system, counts: own }) => [system, own.failed])).toEqual([
    ['legacy', 1],
    ['wallet', 1],
    ['member', 0],
  ]);
  expect(counts.levels.SHOULD).toMatchObject({ untested: 1 });
});

it('weighs a failed MUST most and never lets an outcome weigh more at a lower level', () => {
  expect(severityOf('MUST', 'failed')).toBe('blocker');
  const order = ['blocker', 'critical', 'normal', 'minor', 'trivial'];
  for (const outcome of ['failed', 'cantTell', 'untested', 'passed', 'inapplicable', 'excluded'] as const) {
    const weights = (['MUST', 'SHOULD', 'MAY'] as const).map((level) =>
      order.indexOf(severityOf(level, outcome)),
    );
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
  }
});
