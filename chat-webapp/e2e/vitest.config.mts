import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run e2e`: against the server's jar with CONFAB_JAR, a running one with CONFAB_URL, else the fake server. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['e2e/**/*.spec.ts'],
    globalSetup: 'e2e/harness/global-setup.ts',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
