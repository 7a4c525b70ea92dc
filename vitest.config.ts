import { defineConfig } from 'vitest/config';

/** Packages are entered by their sources, so that a test never runs against a stale build. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node'] } },
  test: {
    include: [
      'packages/*/src/**/*.{test,test-prop}.{ts,tsx}',
      'packages/web/e2e/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    globalSetup: ['packages/store/src/testing/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The runner's own second is shorter than a busy machine may take for one request; less than a test may take,
    // so that a failure names the line that waited.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', './scripts/plain-summary.ts'],
    maxWorkers: 2,
  },
});
