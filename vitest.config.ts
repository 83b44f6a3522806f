import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/support/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    // a file has a database of its own, and shares what is only read: to load it anew for each takes half of the time
    isolate: false,
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
