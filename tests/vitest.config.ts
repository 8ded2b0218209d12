import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/accessibility/**'],
    setupFiles: ['tests/support/every-test.ts'],
    globalSetup: 'tests/support/base-database.ts',
    env: {
      LOG_LEVEL: 'silent',
      // A search server in the environment is for the contract test of engines alone: the other tests work on
      // databases of their own, which its indexes know nothing of.
      SEARCH_URL: '',
      SEARCH_KEY: '',
      CONTRACT_SEARCH_URL: process.env['SEARCH_URL'] ?? '',
      CONTRACT_SEARCH_KEY: process.env['SEARCH_KEY'] ?? '',
    },
    // The machines that run this have two cores, of which vitest would leave one idle.
    maxWorkers: 2,
    // What is waited for comes sooner or later; on a busy machine later than vitest's one second.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
