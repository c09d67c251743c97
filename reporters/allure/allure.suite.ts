import { AssertionError } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as allure from 'allure-js-commons';
import { inject, test } from 'vitest';
import type { AllureItem, AllureTrouble } from './allure-item.ts';

declare module 'vitest' {
  interface ProvidedContext {
    allureItems: string;
  }
}

/** Thrown where nothing could be told: Allure calls a result broken whose error is no assertion. */
class CannotTell extends Error {}

/** Steps and attachments do not come this way. */
type Emitted = Omit<AllureItem, 'steps'>;

const items: readonly Emitted[] = JSON.parse(readFileSync(inject('allureItems'), 'utf8'));

for (const item of items) {
  test(item.name, async ({ skip }) => {
    await allure.testCaseId(item.id);
    await allure.historyId(item.id);
    await allure.displayName(item.name);
    await allure.description(item.description);
    await allure.labels(...item.labels.map(([name, value]) => ({ name, value })));
    await allure.links(...item.links.map((link) => ({ ...link, type: 'document' })));
    if (item.status === 'skipped' || item.status === 'unknown') skip(item.trouble?.message);
    fail(item.status, item.trouble);
  });
}

function fail(status: AllureItem['status'], trouble: AllureTrouble | undefined): void {
  const { message = '', expected, actual } = trouble ?? {};
  if (status === 'failed') throw new AssertionError({ message, expected, actual });
  if (status === 'broken') throw new CannotTell(message);
}
