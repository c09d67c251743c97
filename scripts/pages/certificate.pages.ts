import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateHtml } from '../../reporters/certificate/certificate-html.tsx';
import { sampleReport } from '../../reporters/fixtures/sample-run.ts';
import { titleLength } from '../../reporters/fixtures/sample-stories.ts';
import { startChromium } from './chromium.ts';
import { type OpenOptions, openPage, overflowOf } from './open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'ebuy-kit-pages-'));
const file = join(folder, 'certificate.html');
let browser: Browser;
beforeAll(async () => {
  writeFileSync(file, certificateHtml.render(sampleReport(), 'en'));
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(options: OpenOptions = {}) {
  const opened = await openPage(browser, file, options);
  if (options.javaScriptEnabled !== false) await opened.page.waitForSelector('#explorer[data-ready]');
  return opened;
}

/** The rows that are listed, each as its requirement's sentence. */
const listed = (page: Page) => page.locator('#explorer .row .statement').allInnerTexts();

describe('the certificate in a browser', () => {
  it.each([
    ['wide', { width: 1440, height: 900 }],
    ['narrow', { width: 390, height: 844 }],
  ])('is no wider than a %s window, asks for nothing and breaks no policy', async (_name, viewport) => {
    const { page, offences } = await open({ viewport });
    expect(await overflowOf(page)).toBe(0);
    expect(offences).toEqual([]);
    expect(await page.locator('.verdict h2').innerText()).toBe('Not ready');
  });

  it('lists what failed first, and opens the first of it with what differs marked', async () => {
    const { page } = await open();
    expect(await listed(page)).toEqual([
      'orderTitle has at most 20 characters',
      'The answer’s sign verifies with the agreed secret',
    ]);
    const first = page.locator('#explorer .row').first();
    expect(await first.getAttribute('open')).not.toBeNull();
    await first.locator('.exchange[open] mark.pointed').first().waitFor();
    expect(await first.locator('.exchange[open] mark.pointed').first().innerText()).toContain('orderTitle');
    expect(await first.innerText()).toContain('curl -sS -i -X POST');
  });

  it('narrows the list by outcome, by a filter and by words, and keeps that in its address', async () => {
    const { page } = await open();
    await page.locator('.outcomes button', { hasText: 'cannot tell' }).click();
    expect(await listed(page)).toHaveLength(1);
    expect(new URL(page.url()).hash).toBe('#outcome=cantTell');
    await page.locator('.filters button', { hasText: 'Clear' }).click();
    const all = (await listed(page)).length;
    await page.locator('label', { hasText: 'System' }).locator('select').selectOption('wallet');
    expect((await listed(page)).length).toBeLessThan(all);
    await page.locator('input[type="search"]').fill('sign VERIFIES');
    expect(await listed(page)).toEqual(['The answer’s sign verifies with the agreed secret']);
    await page.locator('input[type="search"]').fill('no such words');
    expect(await listed(page)).toEqual([]);
    expect(await page.locator('[role="status"]').innerText()).toBe('No requirement matches.');
  });

  it('follows a link to a row, a filter and an exchange, whoever wrote it down', async () => {
    const row = await open({ hash: `row=legacy.createTrade/${titleLength}` });
    expect(await row.page.locator('.row.asked .statement').innerText()).toBe(
      'orderTitle has at most 20 characters',
    );
    const filter = await open({ hash: 'outcome=untested' });
    expect(await listed(filter.page)).toHaveLength(1);
    const { page } = await open({ hash: 'exchange=x7' });
    await page.locator('dialog[open] .exchange[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('leads from a cell of the matrix and a step of a scenario to what is behind them', async () => {
    const { page } = await open();
    await page.locator('.matrix td.failed a').first().click();
    expect(await listed(page)).toHaveLength(1);
    await page.locator('.scenario .steps summary').first().click();
    await page.locator('.scenario .steps a').first().click();
    await page.locator('dialog[open] .exchange[open]').waitFor();
  });

  it('changes its language everywhere, options and picture too, without loading anything', async () => {
    const { page, offences } = await open();
    await page.locator('label[for="lang-zh"]').click();
    expect(await page.locator('.verdict h2').innerText()).toBe('不可上线');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('option', { hasText: '卡券钱包' }).count()).toBe(1);
    expect(await page.locator('.picture text', { hasText: '本工具' }).isVisible()).toBe(true);
    expect(await page.locator('.verdict h2 [lang="en"]').isVisible()).toBe(false);
    expect(offences).toEqual([]);
  });

  it('tells verdict, rules and the first failure where no script runs', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('.verdict h2').innerText()).toBe('Not ready');
    expect(await page.locator('#explorer .row[open] .exchange[open]').innerText()).toContain('orderTitle');
    await page.locator('label[for="lang-zh"]').click();
    expect(await page.locator('.verdict h2').innerText()).toBe('不可上线');
  });

  it('fits on A4, nothing cut at the right edge', async () => {
    // Width of the paper without its margins, 186 mm at 96 dpi.
    const { page } = await open({ viewport: { width: 703, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    expect(await overflowOf(page)).toBe(0);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
