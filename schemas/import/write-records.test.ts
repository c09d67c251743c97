import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thrown } from './import.fixture.ts';
import { writeRecords } from './write-records.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'));
  mkdirSync(join(folder, 'records'));
  writeFileSync(join(folder, 'records/a.yaml'), 'old a');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const a = { document: 'records/a.yaml', text: 'new a' };
const b = { document: 'records/b.yaml', text: 'new b' };
const stored = () =>
  Object.fromEntries(
    readdirSync(join(folder, 'records'), { withFileTypes: true }).map((entry) => [
      entry.name,
      entry.isFile() ? readFileSync(join(folder, 'records', entry.name), 'utf8') : 'folder',
    ]),
  );

describe('writing records', () => {
  it('replaces and adds them, nothing else left behind', () => {
    const { paths } = writeRecords(folder, [a, b]);
    expect(stored()).toEqual({ 'a.yaml': 'new a', 'b.yaml': 'new b' });
    expect(paths).toEqual([join(folder, 'records/a.yaml'), join(folder, 'records/b.yaml')]);
  });

  it('can be undone as a whole', () => {
    writeRecords(folder, [a, b]).undo();
    expect(stored()).toEqual({ 'a.yaml': 'old a' });
  });

  it.each([
    ['a target is a folder', (at: string) => mkdirSync(join(at, 'records/b.yaml'))],
    ['a folder is missing', undefined],
  ])('changes nothing where %s', (_, prepare) => {
    prepare?.(folder);
    const before = stored();
    const bad = prepare === undefined ? { document: 'gone/b.yaml', text: 'x' } : b;
    expect(thrown(() => writeRecords(folder, [a, bad])).code).toBe('record-not-written');
    expect(stored()).toEqual(before);
  });

  it('puts back what was renamed before a rename failed', () => {
    // A folder in the place of a new file is found only when its turn comes, after `a` is in place.
    mkdirSync(join(folder, 'records/b.yaml'));
    writeFileSync(join(folder, 'records/b.yaml/full'), '');
    expect(thrown(() => writeRecords(folder, [a, b])).code).toBe('record-not-written');
    expect(stored()).toEqual({ 'a.yaml': 'old a', 'b.yaml': 'folder' });
  });

  it.skipIf(process.getuid?.() === 0)('changes nothing where the folder may not be written', () => {
    chmodSync(join(folder, 'records'), 0o500);
    expect(thrown(() => writeRecords(folder, [a])).code).toBe('record-not-written');
    chmodSync(join(folder, 'records'), 0o700);
    expect(stored()).toEqual({ 'a.yaml': 'old a' });
  });

  it('never leaves a half-written file that would be read as a record', () => {
    const names = new Set<string>();
    const { undo } = writeRecords(folder, [a, b]);
    for (const name of readdirSync(join(folder, 'records'))) names.add(name);
    undo();
    expect([...names].every((name) => name.endsWith('.yaml'))).toBe(true);
  });
});
