import { describe, expect, it } from 'vitest';
import { ctrf } from './ctrf.ts';
import { sampleRecord, sampleReport } from './fixtures/sample-run.ts';
import { titleLength } from './fixtures/sample-stories.ts';
import { junit } from './junit.ts';
import type { Report } from './report.ts';
import type { Row } from './traceability.ts';

const accepted = sampleReport({
  header: {
    ...sampleRecord.header,
    baseline: [
      {
        requirement: titleLength,
        operation: 'legacy.createTrade',
        reason: 'corrected in December',
        owner: 'payments',
        expires: '2026-12-31',
      },
    ],
  },
});

/** The report with every row that could not be told laid at one door. */
const blamed = (blame: NonNullable<Row['blame']>): Report => {
  const report = sampleReport();
  const rows = report.rows.map((row) => (row.outcome === 'cantTell' ? { ...row, blame } : row));
  return { ...report, rows };
};
const testCase = (report: Report, id: string) =>
  new RegExp(`<testcase [^>]*name="${id.replaceAll(/[.[\]]/g, '\\$&')}"[^>]*>\\s*<(\\w+)`).exec(
    junit.render(report, 'en'),
  )?.[1];
const enumeration = 'wallet.getCardVoucherList.response.content.list[].type.enumeration';
const tests = (report: Report): readonly { name: string; status: string; rawStatus: string }[] =>
  JSON.parse(ctrf.render(report, 'en')).results.tests;

describe('JUnit', () => {
  it('has an error only where this kit broke; what lacks its test data is skipped with the reason', () => {
    expect(testCase(blamed('harness'), enumeration)).toBe('error');
    expect(testCase(blamed('environment'), enumeration)).toBe('skipped');
    expect(junit.render(blamed('environment'), 'en')).toContain(
      '<skipped message="cannot tell: the setting data.members is missing"/>',
    );
  });

  it('fails for a failure, and skips one that the baseline accepts, with its text', () => {
    expect(testCase(sampleReport(), titleLength)).toBe('failure');
    expect(testCase(accepted, titleLength)).toBe('skipped');
    expect(junit.render(accepted, 'en')).toMatch(
      /<skipped message="accepted until 2026-12-31 \(payments\): corrected in December">expected: rejected/,
    );
  });

  it('counts in its heads what stands below them', () => {
    for (const report of [sampleReport(), accepted, blamed('harness')]) {
      const xml = junit.render(report, 'en');
      const count = (element: string) => xml.split(`<${element} `).length - 1;
      const head = /<testsuites[^>]*>/.exec(xml)?.[0];
      expect(head).toContain(
        `tests="${count('testcase')}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`,
      );
    }
  });
});

describe('CTRF', () => {
  it('keeps the five outcomes apart, ours beside theirs', () => {
    const seen = new Map(tests(sampleReport()).map(({ rawStatus, status }) => [rawStatus, status]));
    expect(Object.fromEntries(seen)).toEqual({
      failed: 'failed',
      untested: 'pending',
      passed: 'passed',
      excluded: 'skipped',
      cantTell: 'other',
      inapplicable: 'skipped',
    });
  });

  it('does not call a failure failed that the baseline accepts, and still shows what it was', () => {
    const test = tests(accepted).find(({ name }) => name === titleLength);
    expect(test).toMatchObject({
      status: 'other',
      rawStatus: 'failed',
      tags: expect.arrayContaining(['accepted']),
    });
    expect(test).toHaveProperty('trace', expect.stringContaining('rejected with E0400'));
  });

  it('gives a requirement of an operation the same id in every run', () => {
    const ids = (report: Report) =>
      JSON.parse(ctrf.render(report, 'en')).results.tests.map(({ id }: { id: string }) => id);
    const other = sampleReport({ header: { ...sampleRecord.header, runId: 'another' } });
    expect(ids(other)).toEqual(ids(sampleReport()));
    expect(new Set(ids(other)).size).toBe(ids(other).length);
  });
});
