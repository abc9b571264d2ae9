import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { messyCells } from '../renderer/features/data/preview/messy-fixture.ts';
import { xlsxOf } from '../workbooks/support/xlsx-maker.ts';
import { expect, test } from './support/hosts.ts';
import { plain, shownGrid } from './support/rooms.ts';

/* A yearbook sheet with everything at once, from the drop to the tidy table: by mouse, by keys, with one answer. */

const merges = ['A4:A6', 'B4:B6', 'C4:H4', 'I4:K4', 'C5:E5', 'F5:H5', 'I5:K5'];

/** The messy sheet, with a dash that may mean zero, behind a sheet of contents and before one that is empty. */
function messyWorkbook(): string {
  const rows = messyCells.map((row) => row.map((text) => (text === '' ? null : text === '688,5' ? '-' : text)));
  const bytes = xlsxOf([
    { name: 'Contents', rows: [['Contents'], ['4.2 Apricots']] },
    {
      name: 'T4.2 Apricots',
      rows,
      after: `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    },
    { name: 'Sheet3', rows: [], state: 'hidden' },
  ]);
  const path = join(mkdtempSync(join(tmpdir(), 'import-')), 'messy.xlsx');
  writeFileSync(path, bytes);
  return path;
}

const border = (page: Page, name: string): Locator => page.getByRole('separator', { name, exact: true });

test('a messy workbook is dropped, its header set right by mouse and keys, a doubt answered, and imported', async ({
  workbench,
}) => {
  const { page, outside, faults } = workbench;
  const bands = page.getByRole('group', { name: 'Bands: what the rows are' });
  const cells = page.getByRole('grid', { name: /^Cells of T4\.2 Apricots/ });
  const result = page.getByRole('region', { name: 'Tidy result' });
  const sentence = page.getByText(/^18 rows = 6 lines of the sheet × 3 years\./);

  await test.step('every part of the sheet has its name and colour', async () => {
    await workbench.drop(messyWorkbook());
    await expect(bands).toContainText('Header', { timeout: 45_000 });
    for (const word of ['Banner', 'Group', 'Data', 'Sub-total']) await expect(bands).toContainText(word);
    // The last rows may lie below the part of the sheet that is shown.
    await cells.hover();
    await page.mouse.wheel(0, 4000);
    for (const word of ['Total', 'Notes']) await expect(bands).toContainText(word);
    await page.mouse.wheel(0, -4000);
    await expect(bands).toContainText('Banner');
    await expect(page.getByRole('button', { name: /^Contents/ })).toContainText('skipped: no table');
    await expect(page.getByRole('button', { name: /^Sheet3/ })).toContainText('hidden');
    await expect(sentence).toBeVisible();
    await expect(result.getByRole('columnheader', { name: /Year/ })).toBeVisible();
  });

  await test.step('the mouse drags the end of the header down a row and back', async () => {
    const handle = border(page, 'End of the header');
    await expect(handle).toHaveAttribute('aria-valuetext', 'Header ends after row 6');
    await dragRows(page, handle, 1);
    await expect(handle).toHaveAttribute('aria-valuetext', 'Header ends after row 7');
    await expect(page.getByRole('button', { name: 'Undo: Header ends after row 7' })).toBeVisible();
    await dragRows(page, handle, -1);
    await expect(handle).toHaveAttribute('aria-valuetext', 'Header ends after row 6');
    await expect(sentence).toBeVisible();
  });

  await test.step('keys move it up a row, and back by undo', async () => {
    const handle = border(page, 'End of the header');
    await handle.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(handle).toHaveAttribute('aria-valuetext', 'Header ends after row 5');
    await expect(handle).toBeFocused();
    await page.keyboard.press('Control+Z');
    await expect(handle).toHaveAttribute('aria-valuetext', 'Header ends after row 6');
    await expect(sentence).toBeVisible();
  });

  await test.step('keys say what a row is, and say it back', async () => {
    await cells.getByText('Elmas').click();
    await page.keyboard.press('Space');
    await page.getByRole('menuitem', { name: 'Note', exact: true }).click();
    await expect(cells.getByRole('row').filter({ hasText: 'Elmas' })).toHaveAttribute('data-band', 'note');
    await expect(page.getByText(/^15 rows = 5 lines of the sheet × 3 years\./)).toBeVisible();
    await cells.getByText('Elmas').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Data', exact: true }).click();
    await expect(sentence).toBeVisible();
  });

  await test.step('the doubt about the dash is asked once, and answered', async () => {
    const question = page.getByRole('radiogroup').filter({ hasText: '"-"' });
    await question.getByRole('radio', { name: /^Zero/ }).check();
    await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
    await expect(result.getByRole('row').filter({ hasText: 'Chorvan' }).first()).toContainText('0');
  });

  await test.step('what is kept apart is told with its reason', async () => {
    await page.getByRole('button', { name: 'Why' }).click();
    const dialog = page.getByRole('dialog', { name: 'What is kept apart, and why' });
    await expect(dialog.getByRole('row').filter({ hasText: 'Total north' })).toContainText('Sub-total');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('one click imports it; the Data room shows the tidy table', async () => {
    await page.getByRole('button', { name: 'Import 1 table' }).click();
    const grid = await shownGrid(page);
    const heads = await grid.getByRole('columnheader').allInnerTexts();
    expect(heads.map(plain).filter((head) => /District|Year|Fresh|Dried/.test(head)).length).toBeGreaterThanOrEqual(4);
    await expect(page.getByText(/^18 rows from T4\.2 Apricots/)).toBeVisible();
    const row = grid.locator('[row-index="0"]');
    await expect(row).toContainText('Ashtan');
    await expect(row).toContainText('1,280.5');
  });

  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});

test('a table is marked by hand where none was found', async ({ workbench }) => {
  const { page, faults } = workbench;
  await workbench.drop(messyWorkbook());
  await page.getByRole('button', { name: /^Contents/ }).click({ timeout: 45_000 });
  await expect(page.getByText('No table was found on this sheet.')).toBeVisible();
  await page
    .getByRole('grid', { name: /^Cells of Contents/ })
    .getByText('Contents', { exact: true })
    .click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Make a table of A1:A2' }).click();
  await expect(page.getByRole('button', { name: 'Import 2 tables' })).toBeEnabled();
  expect(faults).toEqual([]);
});

/** Drag a handle by so many rows of the raw grid. */
async function dragRows(page: Page, handle: Locator, rows: number): Promise<void> {
  const box = await handle.boundingBox();
  if (box === null) throw new Error('the handle is not in sight');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + rows * 10, { steps: 3 });
  await page.mouse.move(x, y + rows * 20, { steps: 3 });
  await page.mouse.up();
}
