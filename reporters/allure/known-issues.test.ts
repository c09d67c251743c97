import { describe, expect, it } from 'vitest';
import { sampleRecord, sampleReport } from '../fixtures/sample-run.ts';
import { titleLength } from '../fixtures/sample-stories.ts';
import { knownIssues } from './known-issues.ts';

const accepted = (requirement: string) => ({
  requirement,
  operation: 'legacy.createTrade',
  reason: 'e-Buy corrects it in December',
  owner: 'payments',
  expires: '2026-12-31',
});
const reportWith = (...baseline: readonly ReturnType<typeof accepted>[]) =>
  sampleReport({ header: { ...sampleRecord.header, baseline: [...baseline] } });

describe('known issues of the Allure report', () => {
  it('are the results in which nothing fails but what the baseline accepts', () => {
    expect(knownIssues(reportWith(accepted(titleLength)), 'en')).toEqual([
      {
        item: 'legacy.createTrade/length',
        comment: 'e-Buy corrects it in December (payments, until 2026-12-31)',
      },
    ]);
  });

  it('are none without a baseline, nor where another requirement of the same result fails', () => {
    expect(knownIssues(reportWith(), 'en')).toEqual([]);
    const report = reportWith(accepted(titleLength));
    const [row] = report.rows.filter(({ accepted: entry }) => entry !== undefined);
    if (row === undefined) throw new Error('the sample accepts nothing');
    const { accepted: _, ...open } = row;
    const other = { ...open, requirement: { ...open.requirement, id: 'legacy.createTrade.other' } };
    expect(knownIssues({ ...report, rows: [...report.rows, other] }, 'en')).toEqual([]);
  });
});
