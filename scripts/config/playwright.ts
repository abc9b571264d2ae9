import { defineConfig } from '@playwright/test';

/** End to end in a real Chromium, against the built window. `CHROMIUM_PATH` names the browser. */
export default defineConfig({
  testDir: '../../tests/e2e',
  outputDir: '../../test-results/e2e',
  timeout: 90_000,
  // The engine starts and a result is worked out within one wait, on two busy cores too.
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  use: {
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
});
