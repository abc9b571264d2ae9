import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type HostName } from './support/hosts.ts';
import { goTo } from './support/rooms.ts';

/*
 * A study is one file, every step can be undone, and a crash loses nothing: in each host that a person may have.
 */
for (const hostName of ['browser', 'electron shell'] satisfies HostName[])
  test.describe(`a study in the ${hostName}`, () => {
    test.use({ hostName });

    test('opens from its file with the same numbers and all its steps', async ({ workbench }) => {
      const { page, saved, drop, faults, outside } = workbench;
      await openApricots(page);
      await expect(dot(page)).toHaveCount(0);
      const fresh = await numbers(page);
      await setYears(page, '2');
      await expect.poll(() => numbers(page)).not.toEqual(fresh);
      const changed = await numbers(page);
      await page.getByRole('button', { name: 'Add to report' }).click();
      await rename(page, 'Apricots, my study');
      await expect(dot(page)).toBeVisible();
      const file = await saved(() => page.keyboard.press('Control+S'));
      await expect(dot(page)).toHaveCount(0);

      await startEmpty(page);
      await drop(onDisk(file));
      await expect(name(page, 'Apricots, my study')).toBeVisible();
      await expect(dot(page)).toHaveCount(0);
      await goTo(page, 'Analyse');
      await expect.poll(() => numbers(page)).toEqual(changed);
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
      await expect.poll(() => numbers(page)).toEqual(fresh);
      await expect(dot(page)).toBeVisible();
      await page.keyboard.press('Control+y');
      await expect.poll(() => numbers(page)).toEqual(changed);
      expect([faults, outside]).toEqual([[], []]);
    });

    test('killed without saving is recovered, taken back three steps, saved and opened elsewhere', async ({
      workbench,
    }) => {
      await openApricots(workbench.page);
      const fresh = await numbers(workbench.page);
      await rename(workbench.page, 'Before the crash');
      await setYears(workbench.page, '2');
      await workbench.page.getByRole('button', { name: 'Add to report' }).click();
      await rename(workbench.page, 'After the report');
      // Every accepted step is on disk within two seconds.
      await workbench.page.waitForTimeout(1_500);

      const { page, saved, faults, drop } = await workbench.killAndReopen();
      await page.getByRole('button', { name: 'Open with the 4 steps' }).click();
      await expect(name(page, 'After the report')).toBeVisible({ timeout: 20_000 });
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
      await expect(name(page, 'Before the crash')).toBeVisible();
      await goTo(page, 'Analyse');
      await expect.poll(() => numbers(page), { timeout: 20_000 }).toEqual(fresh);
      const file = await saved(() => page.keyboard.press('Control+S'));
      await expect(dot(page)).toHaveCount(0);
      await page.keyboard.press('Alt+1');
      await expect(page.getByRole('heading', { name: 'Recovered work' })).toHaveCount(0);

      await startEmpty(page);
      await drop(onDisk(file));
      await expect(name(page, 'Before the crash')).toBeVisible();
      await goTo(page, 'Analyse');
      await expect.poll(() => numbers(page)).toEqual(fresh);
      expect(faults).toEqual([]);
    });
  });

test('a damaged study opens read-only with its damage named; what is no study changes nothing', async ({
  workbench,
}) => {
  const { page, saved, drop, faults } = workbench;
  await openApricots(page);
  await rename(page, 'Whole');
  const file = await saved(() => page.keyboard.press('Control+S'));
  await drop(onDisk(new TextEncoder().encode('PK no study')));
  await drop(onDisk(file.slice(0, file.length - 500)));
  await expect(page.getByRole('alert')).toHaveCount(2);
  await expect(name(page, 'Whole')).toBeVisible();
  await expect(figures(page).first()).toHaveText('−11,560');
  const flipped = Uint8Array.from(file);
  const rows = Buffer.from(file).indexOf('tables/t1.arrow') + 'tables/t1.arrow'.length + 40;
  flipped[rows] = (flipped[rows] ?? 0) ^ 1;
  await drop(onDisk(flipped));
  await expect(page.getByText('The file is damaged.')).toBeVisible();
  await expect(page.getByText(/^Damaged: .*Fruit and nuts of Ukraine/)).toBeVisible();
  await expect(figures(page).first()).toHaveText('−11,560');
  expect(faults).toEqual([]);
});

test('the second window that opens a study can read it only, and says so', async ({ workbench, context }) => {
  await context.addInitScript(() => {
    const place = async () => (await navigator.storage.getDirectory()).getFileHandle('shared.vcw', { create: true });
    Object.assign(window, { showSaveFilePicker: place, showOpenFilePicker: async () => [await place()] });
  });
  const { page } = await workbench.killAndReopen();
  await openApricots(page);
  await rename(page, 'Shared');
  await page.keyboard.press('Control+S');
  await expect(dot(page)).toHaveCount(0);
  const other = await workbench.second();
  await other.getByRole('button', { name: /^Shared/ }).click();
  await expect(name(other, 'Shared')).toBeVisible({ timeout: 20_000 });
  await expect(other.getByText('The study is open in another window.')).toBeVisible();
  await page.close();
  await other.close();
});

test('an engine that breaks is rebuilt, and the study goes on', async ({ workbench }) => {
  await workbench.page.addInitScript(() => {
    const Original = window.Worker;
    const workers: Worker[] = [];
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (String(url).includes('duckdb')) workers.push(this);
      }
    };
    Object.assign(window, {
      __breakEngine: () => {
        for (const worker of workers.splice(0)) {
          worker.terminate();
          worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
        }
      },
    });
  });
  const { page } = workbench;
  await page.reload();
  await openApricots(page);
  const fresh = await numbers(page);
  await page.evaluate(() => (window as unknown as { __breakEngine: () => void }).__breakEngine());
  await expect(page.getByText(/A new one was started and every table loaded again/)).toBeVisible({ timeout: 20_000 });
  await setYears(page, '2');
  await expect.poll(() => numbers(page)).not.toEqual(fresh);
  await page.keyboard.press('Control+z');
  await expect.poll(() => numbers(page)).toEqual(fresh);
});

async function openApricots(page: Page): Promise<void> {
  await page.getByRole('button', { name: /apricot harvest/ }).click();
  await expect(page.getByRole('button', { name: 'Add to report' })).toBeVisible({ timeout: 30_000 });
  await expect(figures(page).first()).toHaveText('−11,560');
}

function figures(page: Page): Locator {
  return page.locator('main button[aria-expanded] bdi');
}

/** The figures of the open result, as they stand on the screen. */
function numbers(page: Page): Promise<string[]> {
  return figures(page).allInnerTexts();
}

async function setYears(page: Page, years: string): Promise<void> {
  const field = page.getByLabel('Years averaged at each end').first();
  await field.fill(years);
  await field.press('Enter');
  await field.blur();
}

async function rename(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /, rename$/ }).click();
  await page.getByRole('textbox', { name: 'Name of the study' }).fill(title);
  await page.keyboard.press('Enter');
}

async function startEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Study', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New empty study' }).click();
  await expect(page.getByRole('button', { name: /, rename$/ })).toHaveCount(0);
}

function name(page: Page, title: string): Locator {
  return page.getByRole('button', { name: `${title}, rename` });
}

function dot(page: Page): Locator {
  return page.getByRole('img', { name: 'Not saved yet' });
}

function onDisk(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'study-')), 'study.vcw');
  writeFileSync(path, bytes);
  return path;
}
