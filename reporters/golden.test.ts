import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { certificateJson } from './certificate/certificate-json.ts';
import { renderConsoleTable } from './console-table.ts';
import { sampleReport } from './fixtures/sample-run.ts';
import { junit } from './junit.ts';
import { summary } from './summary.ts';

const golden = (name: string) => fileURLToPath(new URL(`fixtures/golden/${name}`, import.meta.url));

describe('golden files', () => {
  it.each([junit, summary, certificateJson])('$id is what it was', async (reporter) => {
    for (const lang of ['zh', 'en'] as const) {
      const path = golden(reporter.file.replace('.', `.${lang}.`));
      await expect(reporter.render(sampleReport(), lang)).toMatchFileSnapshot(path);
    }
  });

  it('the console table lines up whichever language it speaks', async () => {
    for (const lang of ['zh', 'en'] as const) {
      await expect(renderConsoleTable(sampleReport(), lang)).toMatchFileSnapshot(golden(`table.${lang}.txt`));
    }
  });
});
