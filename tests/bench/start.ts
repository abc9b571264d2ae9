import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { heapOf, median, openWindow, type BenchRow, type Opened } from './support/window.ts';

const repeats = 5;

interface Listed {
  readonly samples: readonly { readonly folder: string; readonly title: { readonly en: string } }[];
}

/**
 * From opening the page to a window that can be used, to the engine, to the first result. The peer is an empty page in
 * the same browser from the same server: the ratio is what the program itself adds.
 */
export default async function benchStart(): Promise<BenchRow[]> {
  const opened = await openWindow();
  try {
    const empty = await repeat(() => openEmpty(opened));
    const cold = await repeat(() => openHome(opened));
    const loaded = await requestsBeforeUse(opened);
    const { samples } = JSON.parse(readFileSync('dist/renderer/samples/index.json', 'utf8')) as Listed;
    const results: BenchRow[] = [];
    for (const { folder, title } of samples) results.push(...(await openSample(opened, folder, title.en)));
    return [
      {
        name: 'start/empty-page',
        value: empty,
        unit: 'ms',
        note: 'the peer: an empty page of the same server, first paint',
      },
      {
        name: 'start/usable-window',
        value: cold,
        unit: 'ms',
        note: 'main button of Home there and enabled, nothing cached',
      },
      { name: 'start/usable-ratio', value: cold / empty, unit: 'x', note: 'usable window over empty page' },
      {
        name: 'start/bytes-before-use',
        value: loaded.bytes / 1e6,
        unit: 'MB',
        note: 'read from the server until then, as stored',
      },
      {
        name: 'start/engine-before-use',
        value: loaded.engine,
        unit: 'files',
        note: 'of the engine among them: none is on the way to the first paint',
      },
      ...results,
    ];
  } finally {
    await opened.close();
  }
}

async function repeat(once: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count <= repeats; count += 1) {
    const time = await once();
    // The first warms up the browser itself.
    if (count > 0) times.push(time);
  }
  return median(times);
}

async function openEmpty({ page: newPage, address }: Opened): Promise<number> {
  const page = await newPage();
  await page.route('**/empty.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><button>Open</button>' }),
  );
  const begun = performance.now();
  await page.goto(`${address}empty.html`, { waitUntil: 'commit' });
  await page.getByRole('button').click({ trial: true });
  return ended(page, begun);
}

async function openHome({ page: newPage, address }: Opened): Promise<number> {
  const page = await newPage();
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await homeButton(page).click({ trial: true });
  return ended(page, begun);
}

async function ended(page: Page, begun: number): Promise<number> {
  const time = performance.now() - begun;
  await page.context().close();
  return time;
}

async function requestsBeforeUse({ page: newPage, address }: Opened): Promise<{ bytes: number; engine: number }> {
  const page = await newPage();
  const seen: { url: string; bytes: number }[] = [];
  page.on('response', (response) => {
    seen.push({ url: response.url(), bytes: Number(response.headers()['content-length'] ?? 0) });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await homeButton(page).click({ trial: true });
  const before = [...seen];
  await page.context().close();
  return {
    bytes: before.reduce((sum, { bytes }) => sum + bytes, 0),
    engine: before.filter(({ url }) => /duckdb|\.wasm/.test(url)).length,
  };
}

/** A fresh window for each sample: the engine starts, the workbook is read, the first result is worked out. */
async function openSample({ page: newPage, address }: Opened, folder: string, title: string): Promise<BenchRow[]> {
  const page = await newPage();
  await page.goto(address);
  await homeButton(page).click({ trial: true });
  const begun = performance.now();
  await page.getByRole('button', { name: title }).click();
  const engine = page.getByRole('contentinfo').getByText(/^DuckDB/);
  const [ready, result] = await Promise.all([
    engine.waitFor({ timeout: 60_000 }).then(() => performance.now() - begun),
    page
      .locator('main figure svg')
      .first()
      .waitFor({ timeout: 60_000 })
      .then(() => performance.now() - begun),
  ]);
  const heap = await heapOf(page);
  await page.context().close();
  return [
    { name: `start/${folder}/engine`, value: ready, unit: 'ms', note: 'from the click to the engine ready' },
    { name: `start/${folder}/result`, value: result, unit: 'ms', note: 'from the click to the first chart' },
    { name: `start/${folder}/heap`, value: heap, unit: 'MB', note: 'of scripts with the result open' },
  ];
}

function homeButton(page: Page) {
  return page.getByRole('button', { name: 'Open a data file…' });
}
