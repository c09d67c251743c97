import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { loadRecord } from '../../suites/record.ts';
import { runBin, startBin } from '../run-bin.fixture.ts';

const storiesIn = (record: string) =>
  existsSync(record) ? readFileSync(record, 'utf8').split('"kind":"story"').length - 1 : 0;

it('a run that is interrupted leaves a valid record without a footer, says so, and can be judged', {
  timeout: 60_000,
}, async () => {
  const out = mkdtempSync(join(tmpdir(), 'ebuy-interrupted-'));
  const path = join(out, 'record.jsonl');
  const run = startBin(['certify', '--quiet', '--out', out]);
  await vi.waitFor(() => expect(storiesIn(path)).toBeGreaterThan(5), { timeout: 40_000, interval: 10 });
  run.child.kill('SIGINT');
  const { status, err } = await run.ended;

  const record = loadRecord(path);
  expect(record.isCut).toBe(true);
  expect(record.stories.length).toBeGreaterThan(5);
  expect(record.stories.length).toBeLessThan(record.header.planned.length);
  const counts = `${record.stories.length} of ${record.header.planned.length}`;
  expect(err.replace(counts, '<counts>').replaceAll(out, '<out>')).toMatchInlineSnapshot(`
    "The run was cut short after <counts> stories; its record is valid but has no footer [run-cut]
      where: <out>/record.jsonl
      what to do: ebuy-kit judge <out>/record.jsonl reports what it holds
    "
  `);
  expect(status).toBe(3);
  const bytes = readFileSync(path);

  const judged = await runBin(['judge', '--quiet', path]);
  expect(judged).toMatchObject({ status: 3, err: '' });
  expect(judged.out).toContain('no footer: the run was cut');
  expect(readFileSync(path)).toEqual(bytes);
});
