import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestSequencer, TestSpecification } from 'vitest/node';

/** The entry points of the suites, in the order of the plan. */
const suites = [
  new URL('./cases.suite.ts', import.meta.url),
  new URL('./scenarios.suite.ts', import.meta.url),
  new URL('./lifecycles.suite.ts', import.meta.url),
].map((url) => fileURLToPath(url));

/** Vitest would run first what failed or took long the last time: a record has the order of its plan, whatever ran before. */
class PlanOrder implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    const placeOf = ({ moduleId }: TestSpecification) =>
      suites.findIndex((suite) => basename(suite) === basename(moduleId));
    return files.toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}

/** How Vitest runs the suites. One worker runs everything in order, because all stories of a run share a gateway's state and one record. */
export const suitesConfig = {
  root: dirname(suites[0] ?? ''),
  include: suites.map((file) => basename(file)),
  // The kit may itself stand in a project's node_modules.
  exclude: [],
  // A forked worker outlives its parent by seconds when that is killed and goes on writing to the record; a thread cannot.
  pool: 'threads' as const,
  fileParallelism: false,
  maxWorkers: 1,
  isolate: false,
  passWithNoTests: true,
  sequence: { concurrent: false, shuffle: false, sequencer: PlanOrder },
  testTimeout: 10 * 60 * 1000,
  hookTimeout: 60 * 1000,
};
