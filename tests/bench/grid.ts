import type { Page } from '@playwright/test';
import { heapOf, median, openWindow, type BenchRow } from './support/window.ts';

const rows = 1_000_000;
const small = 1_000;
const places = 40;

/**
 * The grid on 1,000,000 rows: from a jump of the scroll bar to the rows of the new place. The peer is the same grid on
 * 1,000 rows.
 */
export default async function benchGrid(): Promise<BenchRow[]> {
  const opened = await openWindow();
  try {
    const page = await opened.page();
    await page.goto(opened.address);
    const begun = performance.now();
    await importRows(page, rows);
    const imported = performance.now() - begun;
    const before = await heapOf(page);
    const large = await jumps(page, rows);
    const after = await heapOf(page);
    await page.context().close();
    const other = await opened.page();
    await other.goto(opened.address);
    await importRows(other, small);
    const peer = await jumps(other, small);
    return [
      {
        name: 'grid/import',
        value: imported / 1000,
        unit: 's',
        note: `${String(rows)} rows × 5 columns of CSV, drop to first page`,
      },
      {
        name: 'grid/page-median',
        value: median(large),
        unit: 'ms',
        note: `jump to any of ${String(places)} places by rule`,
      },
      { name: 'grid/page-worst', value: Math.max(...large), unit: 'ms', note: 'the slowest of them' },
      {
        name: 'grid/page-median-1000',
        value: median(peer),
        unit: 'ms',
        note: `the peer: the same on ${String(small)} rows`,
      },
      { name: 'grid/page-ratio', value: median(large) / median(peer), unit: 'x', note: '1,000,000 rows over 1,000' },
      { name: 'grid/heap-before', value: before, unit: 'MB', note: 'of scripts, first page shown' },
      { name: 'grid/heap-after', value: after, unit: 'MB', note: 'after the jumps: pages out of view are dropped' },
    ];
  } finally {
    await opened.close();
  }
}

/** The file is made in the page: a test runner need not carry it over. */
async function importRows(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Open a data file…' }).waitFor();
  const transfer = await page.evaluateHandle((length) => {
    const parts = ['district,year,crop,area,production\n'];
    for (let row = 0; row < length; row += 1)
      parts.push(
        `District ${String(row % 997)},${String(1990 + (row % 35))},Crop ${String(row % 12)},${String((row * 7919) % 99_991)},${String(((row * 104_729) % 49_999) / 8)}\n`,
      );
    const data = new DataTransfer();
    data.items.add(new File(parts, 'large.csv'));
    return data;
  }, count);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  await transfer.dispose();
  await page.getByRole('button', { name: 'Import 1 table' }).click({ timeout: 300_000 });
  await page.locator('main [row-index="0"] [col-id="district"]').getByText('District 0').waitFor({ timeout: 300_000 });
}

/** Time of each jump, taken in the page: from the move of the scroll bar to a frame whose rows all have their values. */
function jumps(page: Page, count: number): Promise<number[]> {
  return page.evaluate(
    async ({ length, times }) => {
      const view = document.querySelector<HTMLElement>('main .ag-grid-viewport');
      if (view === null) throw new Error('no grid');
      const isShown = (): boolean => {
        const { top, bottom } = view.getBoundingClientRect();
        const inView = [...view.querySelectorAll('[row-index]:has([col-id="district"])')].filter((row) => {
          const box = row.getBoundingClientRect();
          return box.bottom > top && box.top < bottom;
        });
        return (
          inView.length > 5 &&
          inView.every((row) => row.querySelector('[col-id="district"]')?.textContent?.startsWith('District') === true)
        );
      };
      const taken: number[] = [];
      for (let jump = 0; jump < times; jump += 1) {
        // By rule and far apart: no page is near one that has been shown.
        const share = ((jump * 0.618_034 + 0.37) % 1) * 0.98;
        const begun = performance.now();
        view.scrollTop = share * (view.scrollHeight - view.clientHeight);
        await new Promise<void>((resolve, reject) => {
          const look = (): void => {
            if (isShown()) resolve();
            else if (performance.now() - begun > 20_000) reject(new Error(`no rows at ${String(share * length)}`));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
        taken.push(performance.now() - begun);
        // As a hand on the scroll bar rests: the grid ends one scroll before it hears the next.
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      return taken;
    },
    { length: count, times: places },
  );
}
