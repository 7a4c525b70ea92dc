import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Longer trials, apart from `npm test`: `npm run trial`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: ['packages/*/src/**/*.trial.ts'], testTimeout: 3_600_000 } }),
);
