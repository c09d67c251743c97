import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page, and everything it did that a report may not do. */
export interface OpenedPage {
  readonly page: Page;
  /** Requests to anywhere, errors, and what the content security policy refused. */
  readonly offences: readonly string[];
}

/** How a page is opened, beside what the browser itself takes. */
export interface OpenOptions extends BrowserContextOptions {
  /** The part of the address behind the `#`. */
  readonly hash?: string;
}

/** Opens a file as a reader would, from the disk and without a network. */
export async function openPage(
  browser: Browser,
  file: string,
  { hash, ...options }: OpenOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    offline: true,
    ...options,
  });
  // Milliseconds: what is not there by then will not come.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const offences: string[] = [];
  page.on('pageerror', (error) => offences.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') offences.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) offences.push(`request: ${request.url()}`);
  });
  const address = pathToFileURL(file);
  if (hash !== undefined) address.hash = hash;
  await page.goto(address.href);
  return { page, offences };
}

/** Returns by how many pixels a page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
