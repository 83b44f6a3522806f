import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/support/global-setup.ts',
    pool: 'forks',
    // on two cores: now and then one of them waits for a server or a browser
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // a file has a database of its own, and shares what is only read: to load it anew for each takes half of the time
    isolate: false,
    // a busy machine is no fault
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
