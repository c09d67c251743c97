import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { TestSpecification } from 'vitest/node';
import { suitesConfig } from './suites-config.ts';

it('runs every suite of the folder', () => {
  const suites = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.suite.ts'));
  expect(suitesConfig.include.toSorted()).toEqual(suites.sort());
});

it('runs the suites in the order of the plan, whatever failed or took long before', () => {
  const { sequencer: Sequencer } = suitesConfig.sequence;
  const named = (names: readonly string[]) => names.map((moduleId) => ({ moduleId }) as TestSpecification);
  const sorted = new Sequencer().sort(
    named(['/x/lifecycles.suite.ts', '/x/cases.suite.ts', '/x/scenarios.suite.ts']),
  );
  expect(sorted.map(({ moduleId }) => moduleId)).toEqual([
    '/x/cases.suite.ts',
    '/x/scenarios.suite.ts',
    '/x/lifecycles.suite.ts',
  ]);
});
