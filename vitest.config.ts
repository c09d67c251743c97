import { defineConfig } from 'vitest/config';

// The tests of our own code; the suites have a configuration of their own in suites/.
export default defineConfig({
  test: {
    include: ['{contracts,schemas,suites,reporters,scripts,sandbox,examples}/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
