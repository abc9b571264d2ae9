import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { hostileFiles } from '../../workbooks/hostile/generate.ts';
import { expect, test, type Opened } from '../support/hosts.ts';
import { chooseTemplate, goTo, importFile, openSample, sampleFile, shownGrid, shownResult } from '../support/rooms.ts';

/* Bad input: a message says what is wrong, where, and what to do next; the window and the other table live on. */

const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));

/** The file on disk, by its name in the list of hostile files. */
function hostile(name: string): string {
  const bytes = hostileFiles[name]?.();
  if (bytes === undefined) throw new Error(`no hostile file: ${name}`);
  return written(name, bytes);
}

function written(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const refused = [
  { what: 'an empty file', file: 'empty.xlsx', says: /empty/i },
  {
    what: 'a file of another kind under the name of a workbook',
    file: 'document.pdf.xlsx',
    says: /PDF|not a (workbook|table)|no table/i,
  },
  { what: 'a workbook behind a password', file: 'password.xlsx', says: /password/i },
  { what: 'a workbook cut short', file: 'cut-short.xlsx', says: /cut short|incomplete|damaged/i },
  { what: 'a zip bomb of 600 MB', file: 'bomb-600mb.xlsx', says: /too large|unpack/i },
] as const;

test('files that cannot be read are refused one by one, and the open study goes on', async ({ workbench }) => {
  const { page, faults } = workbench;
  await importFile(workbench, sampleFile('fao-apricot-production/ukraine-fruit-2014-2022.xlsx'));
  for (const { what, file, says } of refused)
    await test.step(what, async () => {
      await workbench.drop(hostile(file));
      await expect(page.getByRole('main').getByRole('heading', { name: file })).toBeVisible({ timeout: 45_000 });
      const alert = page.getByRole('main').getByRole('alert');
      await expect(alert).toHaveText(says);
      await expectNextStep(alert, file);
      await page.getByRole('main').getByRole('button', { name: 'Close' }).click();
      await shownGrid(page);
    });
  await stillAnswers(page);
  expect(faults).toEqual([]);
});

test('a sheet without a table says so, and nothing can be imported from it', async ({ workbench }) => {
  const { page, faults } = workbench;
  await workbench.drop(hostile('no-table.xlsx'));
  await expect(page.getByText('No table was found on this sheet.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /^Import 0 tables$/ })).toBeDisabled({ timeout: 45_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'No table yet' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('ragged rows of a text file are named before they are imported', async ({ workbench }) => {
  const { page, faults } = workbench;
  await workbench.drop(hostile('ragged.csv'));
  const notice = page
    .getByRole('status')
    .filter({ hasText: /fields|ragged|columns/i })
    .first();
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Import 1 table' }).click();
  await shownGrid(page);
  expect(faults).toEqual([]);
});

test('a wrong extension does not hide what the file is', async ({ workbench }) => {
  const { page, faults } = workbench;
  await workbench.drop(hostile('good-but-named.csv'));
  await expect(page.getByRole('status').filter({ hasText: 'good-but-named.csv' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Import 1 table' }).click();
  await shownGrid(page);
  expect(faults).toEqual([]);
});

test('a value out of bounds is refused at its field, and the last result stays', async ({ workbench }) => {
  const { page, faults } = workbench;
  await openSample(page, /apricot/i);
  const field = page.getByRole('textbox', { name: 'Years averaged at each end' });
  for (const [value, says] of [
    ['99', 'Must be at most 5.'],
    ['0', 'Must be at least 1.'],
    ['2.5', 'Must be a whole number.'],
    ['three', 'Not a number.'],
  ] as const) {
    await field.fill(value);
    await field.press('Enter');
    await expect(page.getByText(says)).toBeVisible();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('button', { name: /^Change in production, .*: −11,560/ })).toBeVisible();
  }
  expect(faults).toEqual([]);
});

test('a template without its columns says which, and another still runs', async ({ workbench }) => {
  const { page, faults } = workbench;
  await openSample(page, /apricot/i);
  await page.getByRole('button', { name: /^Market \d+ of \d+$/ }).click();
  await expect(page.getByRole('button', { name: /Marketing margins/ })).toContainText(
    'needs Level of the chain, Price',
  );
  await chooseTemplate(page, 'Marketing margins');
  await expect(page.getByRole('heading', { name: 'This analysis needs more data' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    'Choose where each comes from in the options, or open another file.',
  );
  await chooseTemplate(page, 'Sources of growth and instability');
  await expect(await shownResult(page)).toContainText('−11,560');
  expect(faults).toEqual([]);
});

test('a long import stops when it is cancelled, and the next file is read', async ({ workbench }) => {
  const { page, faults } = workbench;
  const rows = Array.from(
    { length: 400_000 },
    (_, row) => `District ${String(row % 997)},${String(1990 + (row % 35))},${String(row * 7)},${String(row / 8)}`,
  );
  await workbench.drop(written('long.csv', `district,year,area,production\n${rows.join('\n')}\n`));
  const cancel = page.getByRole('contentinfo').getByRole('button', { name: 'Cancel' });
  const importButton = page.getByRole('button', { name: 'Import 1 table' });
  await expect(cancel.or(importButton).first()).toBeVisible({ timeout: 30_000 });
  // Whichever is seen first: the reading or, on a fast machine, the import itself is stopped.
  if (!(await cancel.isVisible())) await importButton.click();
  await cancel.click();
  await expect(page.getByRole('contentinfo')).toContainText('No background work', { timeout: 5_000 });
  await goTo(page, 'Data');
  const turnDown = page.getByRole('main').getByRole('button', { name: 'Cancel', exact: true });
  if (await turnDown.isVisible()) await turnDown.click();
  await expect(page.getByRole('heading', { name: 'No table yet' })).toBeVisible();
  await importFile(workbench, sampleFile('nicaragua-bean-margins/red-bean-prices-2021.xlsx'));
  expect(faults).toEqual([]);
});

/** A message ends with what a person can do: a sentence of its own beside the one that says what is wrong. */
async function expectNextStep(alert: Locator, file: string): Promise<void> {
  const what = (await alert.locator('strong').innerText()).trim();
  const next = (await alert.innerText()).replace(what, '').trim();
  expect({ file, hasNext: next.length > 15 }).toEqual({ file, hasNext: true });
}

/** The table that was there before still gives its result. */
async function stillAnswers(page: Opened['page']): Promise<void> {
  await chooseTemplate(page, 'Sources of growth and instability');
  await expect(await shownResult(page)).toContainText(/Production of/);
}
