import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContracts } from './fixtures/sample-contracts.ts';
import { cutRecord, greenRecord, sampleRecord, sampleReport } from './fixtures/sample-run.ts';
import { reporters } from './reporters.ts';
import type { RecordedRun } from './run.ts';
import { exitStatusOf, writeReports } from './write-reports.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebuy-kit-reports-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, record: RecordedRun) =>
  writeReports(record, { outDir: join(folder, name), lang: 'zh', contracts: sampleContracts });

async function contents(name: string): Promise<Record<string, string>> {
  const root = join(folder, name);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (path) => [relative(root, path), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
}

// Milliseconds: every report of several runs is written within one test.
describe('reports of a record', { timeout: 60_000 }, () => {
  it('are the files of the architecture, and the same bytes each time', async () => {
    const { files, verdict, exitStatus } = await write('first', sampleRecord);
    expect(files.map((path) => relative(join(folder, 'first'), path))).toEqual([
      'certificate.html',
      'certificate.json',
      'junit.xml',
      'ctrf.json',
      'summary.md',
      'allure-results',
      'allure-report/index.html',
    ]);
    expect([verdict.id, exitStatus]).toEqual(['not-ready', 1]);
    await write('second', sampleRecord);
    const [first, second] = await Promise.all([contents('first'), contents('second')]);
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((path) => first[path] !== second[path])).toEqual([]);
  });

  it('leave nothing of an earlier run behind', async () => {
    await write('again', sampleRecord);
    await write('again', greenRecord());
    const found = await contents('again');
    expect(JSON.parse(found['certificate.json'] ?? '').verdict).toBe('ready');
    expect(Object.keys(found).filter((path) => path.includes('.partial') || path.startsWith('.'))).toEqual(
      [],
    );
    const results = Object.entries(found).filter(([path]) => path.endsWith('-result.json'));
    expect(results.map(([, text]) => JSON.parse(text).status)).not.toContain('failed');
  });

  it.each<[string, string, number, RecordedRun]>([
    ['green', 'ready', 0, greenRecord()],
    ['cut', 'not-ready', 3, cutRecord],
    ['cut before anything failed', 'cannot-tell', 3, { ...cutRecord, findings: [] }],
    ['empty', 'cannot-tell', 1, { ...sampleRecord, stories: [], findings: [] }],
  ])('of a run that is %s say %s and end with %i', (_name, verdict, exitStatus, record) => {
    const report = sampleReport(record);
    expect([report.verdict.id, exitStatusOf(report)]).toEqual([verdict, exitStatus]);
    for (const reporter of reporters) {
      const passes = reporter.render(report, 'en').includes('Ready');
      expect([reporter.id, passes && verdict !== 'ready']).toEqual([reporter.id, false]);
    }
  });

  it('do not touch the exit code of the process, whatever failed in them', async () => {
    await write('exit', sampleRecord);
    expect(process.exitCode).toBeUndefined();
  });

  it('say which folder cannot be written', async () => {
    const path = join(folder, 'a-file');
    await writeFile(path, '');
    await expect(
      writeReports(sampleRecord, { outDir: path, lang: 'en', contracts: sampleContracts }),
    ).rejects.toMatchObject({ code: 'reports-not-writable', exitStatus: 2 });
  });
});
