import { AssertionError } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as allure from 'allure-js-commons';
import { inject, test } from 'vitest';
import type { AllureItem, AllureStep, AllureTrouble } from './allure-item.ts';

declare module 'vitest' {
  interface ProvidedContext {
    allureItems: string;
  }
}

/** Thrown where nothing could be told: Allure calls a result broken whose error is no assertion. */
class CannotTell extends Error {}

const items: readonly AllureItem[] = JSON.parse(readFileSync(inject('allureItems'), 'utf8'));

for (const item of items) {
  test(item.name, async ({ skip }) => {
    await allure.testCaseId(item.id);
    await allure.historyId(item.id);
    await allure.displayName(item.name);
    await allure.description(item.description);
    await allure.labels(...item.labels.map(([name, value]) => ({ name, value })));
    await allure.links(...item.links.map((link) => ({ ...link, type: 'document' })));
    for (const step of item.steps) await emit(step);
    if (item.status === 'skipped' || item.status === 'unknown') skip(item.trouble?.message);
    fail(item.status, item.trouble);
  });
}

// Attachments are no part of this: through a worker's channel thousands of them take longer than the run they are of.
/** A step that failed must not end its test: the steps after it were judged too. */
async function emit(step: AllureStep): Promise<void> {
  const body = async () => {
    for (const inner of step.steps) await emit(inner);
    fail(step.status, step.trouble);
  };
  try {
    await allure.step(step.name, body);
  } catch (error) {
    if (!(error instanceof AssertionError || error instanceof CannotTell)) throw error;
  }
}

function fail(status: AllureItem['status'], trouble: AllureTrouble | undefined): void {
  const { message = '', expected, actual } = trouble ?? {};
  if (status === 'failed') throw new AssertionError({ message, expected, actual });
  if (status === 'broken') throw new CannotTell(message);
}
