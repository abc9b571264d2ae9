import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores: each file with an engine holds some hundred megabytes.
    maxWorkers: 2,
  },
});
