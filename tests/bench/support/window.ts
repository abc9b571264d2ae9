import type { serve as ServeFunction } from '../../../scripts/serve.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

export interface Opened {
  readonly browser: Browser;
  readonly address: string;
  /** A page of a context of its own: nothing kept from one before. */
  readonly page: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** The built window, served as in use, in the Chromium that `CHROMIUM_PATH` names. */
export async function openWindow(): Promise<Opened> {
  // Read where it lies: bundled with the bench it would not find the program's files.
  const script = pathToFileURL(join(process.cwd(), 'scripts', 'serve.mjs')).href;
  const { serve } = (await import(/* @vite-ignore */ script)) as { serve: typeof ServeFunction };
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  return {
    browser,
    address: server.address,
    page: async () => (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage(),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** The heap of the page's own scripts after a collection, in MB. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
