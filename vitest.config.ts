import { defineConfig } from 'vitest/config';

// The tests of our own code; the suites have a configuration of their own in suites/.
export default defineConfig({
  test: {
    include: ['{contracts,schemas,suites,reporters,scripts,sandbox,examples}/**/*.test.ts'],
    // The catalogue is loaded once per worker, not once per test file: that was half of the time.
    isolate: false,
    pool: 'threads',
    testTimeout: 20_000,
  },
});
