import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeWorkbook } from '../bench/support/large-workbook.ts';
import { hostileFiles } from '../workbooks/hostile/generate.ts';
import { expect, test, type Opened } from './support/hosts.ts';
import { importFile, sampleFile } from './support/rooms.ts';

const folder = mkdtempSync(join(tmpdir(), 'reading-'));

/** The promise: the longest time in which the window does not come to itself, in ms. */
const most = 200;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Begin and length in µs; `tdur` is the processor time of the thread. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly message?: string } };
}

/**
 * Drops a file and holds the window to its promise until `end`: no task of its own thread runs longer than 200 ms. The
 * browser tells of each task how much of the processor it had. Time by the clock would be that of the machine: beside
 * other programs a task of 60 ms takes 400, and a test of it fails by chance. Without them both are the same.
 */
async function answersThroughout({ page, drop }: Opened, path: string, end: () => Promise<void>): Promise<void> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the window runs in a browser');
  // The test itself brings the file into the window, which takes long; what counts begins with the drop.
  await page.evaluate((mark) => {
    window.addEventListener('drop', () => performance.mark(mark), { capture: true, once: true });
  }, dropped);
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
  await drop(path);
  await end();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const tasks = tasksOfWindow(trace.traceEvents);
  // A trace without tasks would pass for a window that is never busy.
  expect(tasks.length).toBeGreaterThan(10);
  const longest = Math.max(...tasks);
  test.info().annotations.push({ type: 'longest task', description: `${longest.toFixed(0)} ms` });
  expect(longest).toBeLessThan(most);
}

const dropped = 'file-dropped';

/**
 * Processor time in ms of each task that the window's own thread ended after the drop. Of a few tasks the browser tells
 * only how long they took by the clock, which is never less.
 */
function tasksOfWindow(events: readonly TraceEvent[]): number[] {
  const drop = events.find(({ name }) => name === dropped);
  if (drop === undefined) throw new Error('the trace does not hold the drop');
  return events
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && pid === drop.pid && tid === drop.tid)
    .filter(({ ts, dur = 0 }) => ts + dur > drop.ts)
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
}

test('the window answers while a large workbook is read, cancel cancels, and the next file works', async ({
  workbench,
}) => {
  const { page, faults } = workbench;
  const path = join(folder, 'large.xlsx');
  writeFileSync(path, await largeWorkbook(100_000));
  const importButton = page.getByRole('button', { name: 'Import 1 table' });
  await answersThroughout(workbench, path, async () => {
    await expect(importButton).toBeVisible({ timeout: 60_000 });
  });
  await page.getByRole('main').getByRole('button', { name: 'Cancel', exact: true }).click();
  await workbench.drop(path);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Cancel' }).click({ timeout: 5000 });
  await expect(page.getByRole('contentinfo')).toContainText('No background work', { timeout: 5000 });
  await importFile(workbench, sampleFile('nicaragua-bean-margins/red-bean-prices-2021.xlsx'));
  expect(faults).toEqual([]);
});

test('the window answers while a hostile file is refused', async ({ workbench }) => {
  const { page, faults } = workbench;
  const path = join(folder, 'bomb-that-lies.xlsx');
  writeFileSync(path, hostileFiles['bomb-that-lies.xlsx']?.() ?? '');
  await answersThroughout(workbench, path, async () => {
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(/damaged/i, { timeout: 45_000 });
  });
  await page.getByRole('main').getByRole('button', { name: 'Close' }).click();
  await importFile(workbench, sampleFile('nicaragua-bean-margins/red-bean-prices-2021.xlsx'));
  expect(faults).toEqual([]);
});
