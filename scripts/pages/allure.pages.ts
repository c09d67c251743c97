import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAllure } from '../../reporters/allure/write-allure.ts';
import { sampleRecord, sampleReport } from '../../reporters/fixtures/sample-run.ts';
import { titleLength } from '../../reporters/fixtures/sample-stories.ts';
import { startChromium } from './chromium.ts';
import { openPage } from './open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'ebuy-kit-pages-'));
const file = join(folder, 'allure-report', 'index.html');
const entry = {
  requirement: titleLength,
  operation: 'legacy.createTrade',
  reason: 'corrected in December',
  owner: 'payments',
  expires: '2026-12-31',
};
let browser: Browser;
beforeAll(async () => {
  await writeAllure(sampleReport({ header: { ...sampleRecord.header, baseline: [entry] } }), folder, 'zh');
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the Allure report in a browser', () => {
  it('opens from the disk, asks for nothing, and shows results, environment and rules in Chinese', async () => {
    const { page, offences } = await openPage(browser, file);
    await page.locator('[data-testid="tree-leaf"]').first().waitFor();
    expect(offences).toEqual([]);
    const text = await page.locator('body').innerText();
    expect(text).toContain('旧版支付');
    expect(text).toContain('认证范围');
    await page.locator('[data-testid="nav-tab-qualityGate"]').click();
    await page.getByText('没有 MUST 失败').first().waitFor();
  });

  it('shows a failure with expected, actual, the exchange and the line that sends it again', async () => {
    const { page } = await openPage(browser, file);
    await page.locator('[data-testid="tree-leaf"]', { hasText: '签名 · 查询卡券列表' }).click();
    await page.getByText('期望：').first().waitFor();
    const text = await page.locator('body').innerText();
    expect(text).toContain('sign 为 bb22');
    await page.getByText('list: wallet.getCardVoucherList → 200').first().click();
    await page.getByText('POST wallet.getCardVoucherList').first().click();
    await page.getByText('http://127.0.0.1:4010/getCardVoucherList').first().waitFor();
  });

  it('knows what the baseline accepts, with its reason', async () => {
    const { page } = await openPage(browser, file);
    await page.locator('[data-testid="tree-leaf"]', { hasText: '长度' }).first().click();
    await page.getByText('Resolutions', { exact: false }).first().click();
    await page.getByText('corrected in December').first().waitFor();
  });
});
