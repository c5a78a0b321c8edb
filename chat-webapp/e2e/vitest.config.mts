import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run e2e`: against the server that CONFAB starts (`../bin/confab`), else the fake server. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['e2e/**/*.spec.ts'],
    globalSetup: 'e2e/harness/global-setup.ts',
    // More would wait for the one server and the one browser.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Vitest's own second is too short for a browser on a busy machine.
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
});
