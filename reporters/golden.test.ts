import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { certificateHtml } from './certificate/certificate-html.tsx';
import { certificateJson } from './certificate/certificate-json.ts';
import { renderConsoleTable } from './console-table.ts';
import { ctrf } from './ctrf.ts';
import { sampleReport } from './fixtures/sample-run.ts';
import { junit } from './junit.ts';
import { summary } from './summary.ts';

const golden = (name: string) => fileURLToPath(new URL(`fixtures/golden/${name}`, import.meta.url));
const langs = ['zh', 'en'] as const;

describe('golden files', () => {
  it.each([junit, ctrf, summary])('$file is what it was, in both languages', async (reporter) => {
    for (const lang of langs) {
      const path = golden(reporter.file.replace('.', `.${lang}.`));
      await expect(reporter.render(sampleReport(), lang)).toMatchFileSnapshot(path);
    }
  });

  it('certificate.json is what it was, whatever the language', async () => {
    for (const lang of langs) {
      await expect(certificateJson.render(sampleReport(), lang)).toMatchFileSnapshot(
        golden('certificate.json'),
      );
    }
  });

  it('certificate.html says what it said; its data and its script are held to by other tests', async () => {
    const markup = certificateHtml
      .render(sampleReport(), 'zh')
      .replace(/<script[^>]*>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>|<meta http-equiv[^>]*>/g, '')
      // A line for each element: a difference should be read, not searched for.
      .replaceAll('><', '>\n<');
    await expect(markup).toMatchFileSnapshot(golden('certificate.html'));
  });

  it('the console table lines up whichever language it speaks', async () => {
    for (const lang of langs) {
      await expect(renderConsoleTable(sampleReport(), lang)).toMatchFileSnapshot(golden(`table.${lang}.txt`));
    }
  });
});
