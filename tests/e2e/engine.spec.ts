import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { contractCases } from '../analysis/engine/contract-cases.ts';

const folder = fileURLToPath(new URL('../../test-results/engine-page', import.meta.url));
let server: Awaited<ReturnType<typeof serve>>;

// Built and served as the window is: the same bundler, the same server with the same policy.
test.beforeAll(async () => {
  const root = fileURLToPath(new URL('../renderer/engine', import.meta.url));
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
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

test('the engine in the browser keeps the contract, and asks its own origin only', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address)) foreign.push(request.url());
  });
  await page.goto(`${server.address}page.html`);
  const results = await page.evaluate(() => window.runContract());
  expect(results).toEqual(Object.fromEntries(contractCases.map(({ name }) => [name, null])));
  expect(foreign).toEqual([]);
});

test('nothing of the engine loads before it is asked for', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${server.address}page.html`, { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => url.includes('duckdb'))).toEqual([]);
});

test('an engine whose worker breaks is lost, and says so', async ({ page }) => {
  await page.goto(`${server.address}page.html`);
  const kind = await page.evaluate(async () => {
    const workers: Worker[] = [];
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
    const engine = await window.openEngine();
    const running = engine.query(
      'SELECT count(*) FROM range(100000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3',
    );
    workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
    const kinds = await Promise.allSettled([running, engine.query('SELECT 1')]);
    return kinds.map((outcome) =>
      outcome.status === 'rejected' ? (outcome.reason as { kind: string }).kind : 'answered',
    );
  });
  expect(kind).toEqual(['lost', 'lost']);
});
