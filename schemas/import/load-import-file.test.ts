import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { thrown } from './import.fixture.ts';
import { importLimits } from './limits.ts';
import { decodeImportFile, loadImportFile } from './load-import-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file to import', () => {
  it('is read as UTF-8, a byte order mark dropped', () => {
    const path = join(folder, 'api.json');
    writeFileSync(path, '\uFEFF[]');
    expect(loadImportFile(path)).toEqual({ name: 'api.json', text: '[]' });
  });

  it('is refused by its size alone, before a byte is read', () => {
    const path = join(folder, 'huge.json');
    writeFileSync(path, '');
    // A sparse file: it has the size and not the bytes.
    truncateSync(path, importLimits.fileBytes + 1);
    const before = process.memoryUsage().arrayBuffers;
    expect(thrown(() => loadImportFile(path)).code).toBe('import-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it.each([
    ['nothing is there', 'gone.json', 'import-file-missing'],
    ['it is a folder', '.', 'import-file-missing'],
  ])('is refused where %s', (_, name, code) => {
    expect(thrown(() => loadImportFile(join(folder, name))).code).toBe(code);
  });

  it.each([
    ['GBK', [0xd6, 0xd0, 0xce, 0xc4]],
    ['a zip archive', [0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]],
    ['UTF-16', [0xff, 0xfe, 0x5b, 0x00]],
  ])('is refused as %s', (_, bytes) => {
    expect(thrown(() => decodeImportFile('api.json', Uint8Array.from(bytes))).code).toBe('import-not-text');
  });
});
