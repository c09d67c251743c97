import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium, startChromium } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'ebuy-kit-chromium-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Chromium of this machine', () => {
  it('is the one named, else the first on the path that may be run', () => {
    const [named, found] = [join(folder, 'named'), join(folder, 'chromium')];
    for (const file of [named, found]) writeFileSync(file, '');
    expect(findChromium({ PATH: folder })).toBeUndefined();
    for (const file of [named, found]) chmodSync(file, 0o755);
    const PATH = ['/nowhere', folder].join(delimiter);
    expect(findChromium({ PATH })).toBe(found);
    expect(findChromium({ PATH, CHROMIUM_PATH: named })).toBe(named);
  });

  it('is never downloaded: without one the pages fail, and say what to install', async () => {
    await expect(startChromium({ PATH: '/nowhere' })).rejects.toMatchObject({
      code: 'no-chromium',
      message: expect.stringContaining('Debian’s package chromium'),
    });
  });
});
