import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { certificateJson } from '../certificate/certificate-json.ts';
import { greenRecord, sampleRecord, sampleReport } from '../fixtures/sample-run.ts';
import type { RecordedRun } from '../run.ts';
import { type ComparedRow, compareRuns, isRegression } from './compare-runs.ts';
import { comparedCertificate, comparedReport } from './compared-run.ts';
import { comparisonStatus, renderComparison, renderComparisonJson } from './render-comparison.ts';

const row = (requirement: string, outcome: ComparedRow['outcome'], more: Partial<ComparedRow> = {}) => ({
  requirement,
  operation: 'card.pay',
  level: 'MUST' as const,
  evidence: 'documented' as const,
  statement: { zh: requirement, en: requirement },
  outcome,
  ...more,
});
const kinds = (a: readonly ComparedRow[], b: readonly ComparedRow[]) =>
  compareRuns(a, b).changes.map(({ kind, requirement }) => `${kind} ${requirement}`);

const side = (changes: Partial<RecordedRun>) => comparedReport(sampleReport(changes));
const pair = (before: Partial<RecordedRun>, after: Partial<RecordedRun>) => {
  const [a, b] = [side(before), side(after)];
  return { a, b, comparison: compareRuns(a.rows, b.rows) };
};

describe('a comparison', () => {
  it('tells better, worse, new and gone, what needs attention first', () => {
    const before = [row('a', 'passed'), row('b', 'failed'), row('c', 'passed'), row('d', 'passed')];
    const after = [row('b', 'passed'), row('c', 'cantTell'), row('d', 'passed'), row('e', 'failed')];
    expect(kinds(before, after)).toEqual(['worse c', 'gone a', 'new e', 'better b']);
    expect(compareRuns(before, after).unchanged).toBe(1);
  });

  it('calls one way of not knowing no better than another', () => {
    expect(kinds([row('a', 'cantTell')], [row('a', 'untested')])).toEqual([]);
    expect(kinds([row('a', 'failed')], [row('a', 'untested')])).toEqual(['better a']);
  });

  it('keeps requirements of different operations apart', () => {
    expect(kinds([row('a', 'passed')], [row('a', 'passed', { operation: 'card.refund' })])).toHaveLength(2);
  });

  it.each<[string, readonly ComparedRow[], readonly ComparedRow[], boolean]>([
    ['nothing changed', [row('a', 'failed')], [row('a', 'failed')], false],
    ['something is better', [row('a', 'failed')], [row('a', 'passed')], false],
    ['something is worse', [row('a', 'passed')], [row('a', 'untested')], true],
    ['what passed is gone', [row('a', 'passed')], [], true],
    ['what nobody had judged is gone', [row('a', 'untested')], [], false],
    ['something new fails', [], [row('a', 'failed')], true],
    ['something new passes', [], [row('a', 'passed')], false],
    [
      'a proposed operation is worse',
      [row('a', 'passed', { evidence: 'proposed' })],
      [row('a', 'failed', { evidence: 'proposed' })],
      false,
    ],
  ])('where %s', (_name, before, after, expected) => {
    expect(isRegression(compareRuns(before, after))).toBe(expected);
  });

  it('gives the same from certificates as from the records behind them', () => {
    const [a, b] = [greenRecord(), sampleRecord].map((record) =>
      comparedCertificate(JSON.parse(certificateJson.render(sampleReport(record), 'en'))),
    );
    if (!a || !b) throw new Error('two certificates');
    const byPlace = (changes: ReturnType<typeof compareRuns>) =>
      changes.changes.map(({ kind, operation, requirement }) => `${kind} ${operation} ${requirement}`).sort();
    const { comparison } = pair(greenRecord(), sampleRecord);
    expect(byPlace(compareRuns(a.rows, b.rows))).toEqual(byPlace(comparison));
  });

  it('never calls a run better that has nothing in it', () => {
    expect(comparisonStatus(pair(greenRecord(), { ...greenRecord(), stories: [], findings: [] }))).toBe(1);
    const { footer: _footer, ...cut } = greenRecord();
    expect(comparisonStatus(pair(greenRecord(), { ...cut, isCut: true }))).toBe(3);
    expect(comparisonStatus(pair(greenRecord(), greenRecord()))).toBe(0);
  });

  it('reads as its golden files say, for people and for programs', async () => {
    const golden = (name: string) => fileURLToPath(new URL(`../fixtures/golden/${name}`, import.meta.url));
    const header = { ...sampleRecord.header, kit: '0.2.0', documents: { '002_createTrade.txt': 'cd' } };
    const compared = pair(greenRecord(), { ...sampleRecord, header });
    for (const lang of ['zh', 'en'] as const) {
      await expect(`${renderComparison(compared, lang)}\n`).toMatchFileSnapshot(
        golden(`comparison.${lang}.txt`),
      );
    }
    await expect(`${renderComparisonJson(compared, 'en')}\n`).toMatchFileSnapshot(golden('comparison.json'));
  });
});
