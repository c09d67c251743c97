import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadExtensions, ownChecks } from '../suites/extension.ts';
import { loadRecord } from '../suites/record.ts';
import { runBin } from './run-bin.fixture.ts';

const example = fileURLToPath(new URL('../examples/own-scenario', import.meta.url));
const module = 'ebuy/two-payments-in-a-row.js';
const story = 'scenario:card/two-payments-in-a-row';
const requirement = 'card.pay.balance-reduced-by-amount';
const timeout = 120_000;

/** A project somewhere else, with a module that was changed so. */
function project(change: (source: string) => string = (source) => source): string {
  const folder = mkdtempSync(join(tmpdir(), 'ebuy-own-'));
  cpSync(example, folder, { recursive: true });
  const file = join(folder, module);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

const certify = (folder: string, ...more: readonly string[]) =>
  runBin([
    'certify',
    '--quiet',
    '--json',
    '--with',
    join(folder, module),
    '--only',
    story,
    '--out',
    join(folder, 'out'),
    ...more,
  ]);

describe('a scenario and a check of a project of its own', { timeout }, () => {
  it('run, and are recorded and reported like the kit’s', async () => {
    const folder = project();
    const { err } = await certify(folder);
    expect(err).toBe('');
    const { stories, findings, header } = loadRecord(join(folder, 'out/record.jsonl'));
    expect(header.planned).toEqual([story]);
    expect(stories[0]?.exchanges.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['before', 'first', 'second', 'after']),
    );
    const own = findings.find(({ check }) => check === 'two-payments-lower-the-balance');
    expect(own).toMatchObject({ requirement, outcome: 'passed', story });
    const certificate = readFileSync(join(folder, 'out/certificate.json'), 'utf8');
    const row = JSON.parse(certificate).requirements.find(({ id }: { id: string }) => id === requirement);
    expect(row).toMatchObject({ outcome: 'passed' });
    expect(readFileSync(join(folder, 'out/junit.xml'), 'utf8')).toContain(requirement);
  });

  it('find what is wrong with a gateway', async () => {
    const folder = project();
    const { status } = await certify(folder, '--fault', 'balance-not-reduced');
    expect(status).toBe(1);
    const { findings } = loadRecord(join(folder, 'out/record.jsonl'));
    expect(findings.find(({ check }) => check === 'two-payments-lower-the-balance')).toMatchObject({
      outcome: 'failed',
      blame: 'gateway',
    });
  });
});

describe('a module', () => {
  it.each([
    [
      'a check that passes its own counter-example',
      (source: string) => source.replace("told('9.70')", "told('9.50')"),
      'passes an example that is to fail',
    ],
    [
      'a requirement there is none of',
      (source: string) => source.replace('card.pay.balance-reduced-by-amount', 'card.pay.no-such'),
      'no requirement',
    ],
    ['no function', () => 'export default 7;', 'no function'],
    ['a mistake', () => 'export default () => { throw new Error("our mistake"); };', 'our mistake'],
  ])('is refused with %s', async (_name, change, said) => {
    const loading = loadExtensions([join(project(change), module)]);
    await expect(loading).rejects.toMatchObject({
      code: 'extension-unsound',
      parts: { actual: { en: expect.stringContaining(said) } },
    });
    expect(ownChecks()).toEqual([]);
  });
});
