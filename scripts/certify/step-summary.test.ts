import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../reporters/fixtures/sample-run.ts';
import { summary } from '../../reporters/summary.ts';
import { fakeTerminal } from '../terminal.fixture.ts';
import { appendStepSummary } from './step-summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'ebuy-kit-step-summary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns what is said on standard error while the summary is appended. */
function append(path: string | undefined): string {
  const terminal = fakeTerminal({ env: { GITHUB_STEP_SUMMARY: path } });
  appendStepSummary(sampleReport(), { lang: 'en', json: false, quiet: false }, terminal);
  return terminal.written.err;
}

describe('the summary for a CI', () => {
  it('is appended to the file that the CI names', () => {
    const path = join(folder, 'summary');
    writeFileSync(path, 'from an earlier command\n');
    expect(append(path)).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(
      `from an earlier command\n${summary.render(sampleReport(), 'en')}\n`,
    );
  });

  it('is not written where no file is named', () => {
    expect(append(undefined)).toBe('');
    expect(append('')).toBe('');
  });

  it('does not cost the run where it cannot be written, and says so', () => {
    expect(append(join(folder, 'no', 'such', 'folder'))).toMatch(/no summary for the CI in .*ENOENT/);
  });
});
