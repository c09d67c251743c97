import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportedCatalogue } from '../../reporters/catalogue.ts';
import { deriveReport } from '../../reporters/report.ts';
import { deriveRun, type RecordedRun } from '../../reporters/run.ts';
import { exitStatusOf } from '../../reporters/write-reports.ts';
import type { KitError } from '../../schemas/kit-error.ts';
import type { RecordHeader, RecordLine } from '../../schemas/types/record.ts';
import { benchRecord } from '../bench/reports/bench-record.ts';
import { runCli } from '../cli.ts';
import { loadCheckedRecord } from '../record/load-checked-record.ts';
import { recordLines } from '../record/record-lines.ts';
import { fakeTerminal } from '../terminal.fixture.ts';
import { judgedAgain } from './judge-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'ebuy-kit-judge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contracts = reportedCatalogue();
const whole = benchRecord(contracts.operations, contracts.documents, 8);

const textOf = (lines: readonly RecordLine[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
function write(text: string): string {
  const path = join(folder, 'record.jsonl');
  writeFileSync(path, text);
  return path;
}

/** Returns what a record's text amounts to: the verdict, the exit status, and the rules that are not met. */
function judged(text: string) {
  const record = judgedAgain(loadCheckedRecord(write(text)));
  const report = deriveReport(deriveRun(record, contracts));
  return {
    verdict: report.verdict.id,
    status: exitStatusOf(report),
    unmet: report.verdict.because.map(({ id, actual }) => `${id}: ${actual.en}`),
  };
}

const withHeader = (changes: Partial<RecordHeader>): RecordedRun => ({
  ...whole,
  header: { ...whole.header, ...changes },
});

const nothing: RecordedRun = {
  header: { ...whole.header, planned: [], operations: ['card.pay'] },
  stories: [],
  findings: [],
  footer: {
    kind: 'footer',
    finishedAt: whole.header.startedAt,
    durationMs: 0,
    stories: 0,
    exchanges: 0,
    findings: 0,
  },
  isCut: false,
};

describe('a saved record, judged again', () => {
  it('has the findings of today’s checks in place of its own, and the same each time', () => {
    const record = loadCheckedRecord(write(textOf(recordLines(whole))));
    const again = judgedAgain(record);
    expect(again.findings.map(({ check }) => check)).not.toContain('bench');
    expect(again.findings.length).toBeGreaterThan(whole.findings.length);
    expect(judgedAgain(record)).toEqual(again);
    expect(judgedAgain(again)).toEqual(again);
    expect(again.footer?.findings).toBe(again.findings.length);
  });

  it('of nothing is never green', () => {
    const { verdict, status, unmet } = judged(textOf(recordLines(nothing)));
    expect([verdict, status]).toEqual(['cannot-tell', 1]);
    expect(unmet).toContain('something-was-tested: 0 exchanges, 0 MUST judged');
    expect(unmet).toContain('every-operation-was-exercised: 1 of 1 operations without one: card.pay');
  });

  it('of a header alone is a cut run', () => {
    const { verdict, status, unmet } = judged(textOf([nothing.header]));
    expect([verdict, status]).toEqual(['cannot-tell', 3]);
    expect(unmet).toContain('record-is-whole: no footer: the run was cut');
  });

  it('that ends in the middle of a line is a cut run, as far as it was written', () => {
    const text = textOf(recordLines(whole));
    const at = text.indexOf('"kind":"finding"');
    const { status, unmet } = judged(text.slice(0, at + 40));
    expect(status).toBe(3);
    expect(unmet.join()).toContain('record-is-whole: no footer: the run was cut');
  });

  it('of which a story was taken out is not whole, although its footer is there', () => {
    const [, ...stories] = whole.stories;
    const { unmet } = judged(textOf(recordLines({ ...whole, stories })));
    expect(unmet.join()).toContain('1 of 4 planned stories missing');
  });

  it('of other documents says which, and proves nothing', () => {
    const [name = ''] = Object.keys(contracts.documents);
    const documents = { ...contracts.documents, [name]: '00'.repeat(32) };
    const { verdict, unmet } = judged(textOf(recordLines(withHeader({ documents }))));
    expect(verdict).toMatch(/cannot-tell|not-ready/);
    expect(unmet).toContain(`record-fits-contracts: 1 documents differ: ${name}; 0 findings unknown`);
  });

  it('with a line of no known shape is refused, with the line’s name', () => {
    const text = textOf(recordLines(whole)).replace('"attempt":1', '"attempt":"one"');
    let said = '';
    try {
      judged(text);
    } catch (error) {
      said = (error as KitError).message.replaceAll(folder, '<dir>');
    }
    expect(said).toMatchInlineSnapshot(`
      "The run record has a line that is not of the shape this kit writes. [record-line-invalid]
        where: <dir>/record.jsonl · exchange x0-1
        actual: /attempt must be integer
        what to do: It was altered, or a newer kit wrote it: judge it with the version that did."
    `);
  });
});

it('judge ends with 1 for a run of nothing, and says so in every report', async () => {
  const terminal = fakeTerminal({ cwd: folder });
  const path = write(textOf(recordLines(nothing)));
  const status = await runCli(['judge', path, '--out', 'out', '--json', '--quiet'], terminal);
  expect(status).toBe(1);
  expect(JSON.parse(terminal.written.out)).toMatchObject({ verdict: 'cannot-tell', exitStatus: 1 });
  const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
  expect(JSON.parse(read('certificate.json')).verdict).toBe('cannot-tell');
  expect(read('summary.md')).toContain('**Cannot tell**');
  expect(JSON.parse(read('ctrf.json')).results.summary).toMatchObject({
    passed: 0,
    extra: { verdict: 'cannot-tell' },
  });
  expect(read('junit.xml')).not.toMatch(/<testcase [^>]*\/>/);
  expect(read('certificate.html')).toContain('Cannot tell');
});
