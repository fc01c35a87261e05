import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    // Names a folder only; the first test that asks for a database starts PostgreSQL.
    globalSetup: ['server/testing/global-store.ts'],
    // Only against hanging: how fast a test runs is never tested.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
