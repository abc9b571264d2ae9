import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { storageCases } from '../analysis/project/storage-cases.ts';

const folder = fileURLToPath(new URL('../../test-results/storage-page', import.meta.url));
let server: Awaited<ReturnType<typeof serve>>;

// Built and served as the window is: the same bundler, the same server with the same policy.
test.beforeAll(async () => {
  const root = fileURLToPath(new URL('../renderer/host', import.meta.url));
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: `${root}/page.html` },
    },
  });
  server = await serve({ folder });
});
test.afterAll(() => server.close());

test('the private files of the browser keep the contract of a storage', async ({ page }) => {
  await page.goto(`${server.address}page.html`);
  const results = await page.evaluate(() => window.runStorageContract());
  expect(results).toEqual(Object.fromEntries(storageCases.map(({ name }) => [name, null])));
});
