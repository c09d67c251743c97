import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** What has to be in sight, each by the selector of an element. */
export type Sights = Readonly<Record<string, string>>;

/**
 * Opens a file in the browser and returns after how many milliseconds, from the start of navigation, each sight was there
 * and a frame drawn with it. Throws where one does not come within a minute.
 */
export async function measureSights<Names extends Sights>(
  browser: Browser,
  file: string,
  sights: Names,
): Promise<Record<keyof Names, number>> {
  const page = await browser.newPage();
  try {
    await page.addInitScript({ content: watcher(sights) });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
    // Not `waitForFunction`: it needs eval, which a page of ours forbids.
    for (const selector of Object.values(sights)) {
      await page.waitForSelector(selector, { state: 'attached', timeout: 60_000 });
    }
    await page.waitForTimeout(100);
    return await page.evaluate(
      () => (globalThis as unknown as { benchSeen: Record<keyof Names, number> }).benchSeen,
    );
  } finally {
    await page.close();
  }
}

/** A text, because a function would come compiled, with calls of helpers that no page has. */
const watcher = (sights: Sights) => `
  globalThis.benchSeen = {};
  const wanted = Object.entries(${JSON.stringify(sights)});
  const look = () => {
    for (const [name, selector] of wanted) {
      if (!(name in benchSeen) && document.querySelector(selector)) benchSeen[name] = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;
