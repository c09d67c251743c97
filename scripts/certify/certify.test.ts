import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { loadRecord } from '../../suites/record.ts';
import { runBin } from '../run-bin.fixture.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'ebuy-certify-'));
const timeout = 120_000;

function failedRequirements(record: string): readonly string[] {
  const { findings } = loadRecord(record);
  const failed = findings.filter(({ outcome }) => outcome === 'failed').map(({ requirement }) => requirement);
  return [...new Set(failed)].sort();
}

/** Files that are not the same in both folders, or not in both. */
function differing(folder: string, other: string): readonly string[] {
  const files = (root: string) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((path) => path !== 'record.jsonl' && !path.startsWith('again'));
  const names = [...new Set([...files(folder), ...files(other)])].sort();
  const read = (root: string, name: string) =>
    existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : undefined;
  return names.filter((name) => read(folder, name) !== read(other, name));
}

/** Cases and a scenario; the whole catalogue is certified once by `.ci/run`, every fault is shown by `npm run faults`. */
const only = ['--only', '{case:legacy.createTrade/signature/*,case:posp.*/envelope/*,scenario:posp/*}'];

describe('certify without a target', { timeout }, () => {
  it('runs the suites on its own sandbox, meets the gate and writes every report, as judge does from its record', async () => {
    const out = newFolder();
    const { status, out: shown, err } = await runBin(['certify', '--out', out, '--seed', '7', ...only]);
    expect({ status, err }).toMatchObject({ status: 0 });
    const reports = [
      'record.jsonl',
      'allure-results',
      'allure-report/index.html',
      'certificate.html',
      'certificate.json',
      'ctrf.json',
      'junit.xml',
      'summary.md',
    ];
    expect(reports.filter((name) => !existsSync(join(out, name)))).toEqual([]);
    const again = join(out, 'again');
    const judged = await runBin(['judge', join(out, 'record.jsonl'), '--quiet', '--out', again]);
    expect(judged).toMatchObject({ status: 0, err: '' });
    expect(differing(out, again)).toEqual([]);

    const record = loadRecord(join(out, 'record.jsonl'));
    expect(record.isCut).toBe(false);
    expect(record.stories.map(({ line }) => line.id).sort()).toEqual([...record.header.planned].sort());
    expect(failedRequirements(join(out, 'record.jsonl'))).toEqual([]);

    expect(shown).toMatch(/System +│ passed │ failed │ cannot tell │ inapplicable │ untested/);
    expect(shown).toContain('allure-report/index.html');
    const { length } = record.header.planned;
    expect(err).toMatch(
      new RegExp(`${length}/${length} stories · \\d+ calls · \\d+/s · [\\d.]+ s\\nwriting reports …\\n$`),
    );

    const certificate = JSON.parse(readFileSync(join(out, 'certificate.json'), 'utf8'));
    expect(certificate).toMatchObject({ seed: 7, summary: { failed: 0, cantTell: 0 } });
  });

  it('does not meet the gate where the sandbox has a fault', async () => {
    const out = newFolder();
    const args = [
      'certify',
      '--quiet',
      '--json',
      '--out',
      out,
      '--fault',
      'unsigned-requests-accepted',
      ...only,
    ];
    const { status, out: shown, err } = await runBin(args);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(JSON.parse(shown)).toMatchObject({
      exitStatus: 1,
      verdict: 'not-ready',
      unmet: expect.arrayContaining([expect.objectContaining({ id: 'no-must-failed' })]),
    });
    const certificate = JSON.parse(readFileSync(join(out, 'certificate.json'), 'utf8'));
    const failed = certificate.requirements.filter(
      ({ outcome }: { outcome: string }) => outcome === 'failed',
    );
    expect(failed.map(({ id }: { id: string }) => id)).toContain('signature.missing-refused');
    expect(readFileSync(join(out, 'junit.xml'), 'utf8')).toContain('<failure');
  });
});

it('a target without the address of a system cannot be told there, and names the setting', {
  timeout,
}, async () => {
  const folder = newFolder();
  const sandbox = await startSandbox();
  const { name, baseUrls, ...settings } = sandbox.target;
  const partial = { targets: { partial: { ...settings, baseUrls: { posp: baseUrls.posp } } } };
  const config = join(folder, 'partial.json');
  writeFileSync(config, JSON.stringify(partial));
  const only = ['--only', '*/envelope/*', '--quiet', '--json'];
  const { status, out } = await runBin(['certify', '--config', config, '--out', folder, ...only]);
  await sandbox.stop();

  expect(status).toBe(1);
  expect(JSON.parse(out).verdict).toBe('cannot-tell');
  const { stories } = loadRecord(join(folder, 'record.jsonl'));
  const unmet = stories.filter(({ line }) => line.unmet?.en.includes('targets.partial.baseUrls.'));
  expect(unmet.map(({ line }) => line.system)).toContain('b2b');
  expect(unmet.map(({ line }) => line.system)).not.toContain('posp');
});
