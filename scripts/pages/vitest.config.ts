import { defineConfig } from 'vitest/config';

// The pages of the reports, opened in the Chromium of this machine. Apart from `npm test`, which needs none.
export default defineConfig({
  test: {
    include: ['scripts/pages/*.pages.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
