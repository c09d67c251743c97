import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults } from '../../sandbox/faults.generated.ts';
import { loadRecord } from '../../suites/record.ts';
import { runBin } from '../run-bin.fixture.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'ebuy-certify-'));
const timeout = 120_000;

function failedRequirements(record: string): readonly string[] {
  const { findings } = loadRecord(record);
  const failed = findings.filter(({ outcome }) => outcome === 'failed').map(({ requirement }) => requirement);
  return [...new Set(failed)].sort();
}

describe('certify without a target', { timeout }, () => {
  it('runs the suites on its own sandbox, meets the gate and writes every report', async () => {
    const out = newFolder();
    const { status, out: shown, err } = await runBin(['certify', '--out', out, '--seed', '7']);
    expect({ status, err }).toMatchObject({ status: 0 });
    const reports = [
      'record.jsonl',
      'allure-results',
      'allure-report/index.html',
      'certificate.html',
      'certificate.json',
      'junit.xml',
      'summary.md',
    ];
    expect(reports.filter((name) => !existsSync(join(out, name)))).toEqual([]);

    const record = loadRecord(join(out, 'record.jsonl'));
    expect(record.isCut).toBe(false);
    expect(record.stories.map(({ line }) => line.id).sort()).toEqual([...record.header.planned].sort());
    expect(failedRequirements(join(out, 'record.jsonl'))).toEqual([]);

    expect(shown).toMatch(/System +│ passed │ failed │ cannot tell │ inapplicable │ untested/);
    expect(shown).toContain('allure-report/index.html');
    const { length } = record.header.planned;
    expect(err).toMatch(new RegExp(`${length}/${length} stories · \\d+ calls · \\d+/s · [\\d.]+ s\\n$`));

    const certificate = JSON.parse(readFileSync(join(out, 'certificate.json'), 'utf8'));
    expect(certificate).toMatchObject({ seed: 7, summary: { failed: 0, cantTell: 0 } });
  });

  it.each(faults)(
    'with the fault $id fails the requirements the fault names, and no others',
    async (fault) => {
      const out = newFolder();
      const { status } = await runBin(['certify', '--quiet', '--out', out, '--fault', fault.id]);
      expect(status).toBe(1);
      expect(failedRequirements(join(out, 'record.jsonl'))).toEqual([...fault.breaks].sort());
    },
  );
});
