import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { suitesConfig } from './suites-config.ts';

it('runs every suite of the folder', () => {
  const suites = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.suite.ts'));
  expect(suitesConfig.include).toEqual(suites.sort());
});
