import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One worker runs everything in order, because all stories of a run share a gateway's state and one record.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['suites/*.suite.{ts,js}'],
    // The kit may itself stand in a project's node_modules.
    exclude: [],
    fileParallelism: false,
    maxWorkers: 1,
    isolate: false,
    passWithNoTests: true,
    sequence: { concurrent: false, shuffle: false },
    testTimeout: 10 * 60 * 1000,
    hookTimeout: 60 * 1000,
  },
});
