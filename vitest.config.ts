import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/support/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // a file has a database of its own, and shares what is only read: to load it anew for each takes half of the time
    isolate: false,
    testTimeout: 15_000,
    hookTimeout: 30_000,
    // a busy machine is no fault
    expect: { poll: { timeout: 30_000 } },
  },
});
