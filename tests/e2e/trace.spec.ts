import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/hosts.ts';
import { chooseTemplate, importFile, shownGrid, shownResult } from './support/rooms.ts';
import { firstEdition } from './support/yearbook.ts';

/* From a mark of a chart to the cells of the file behind it, by mouse and by keys, and on to the row of the table. */

test('a chart leads to the rows and cells behind a mark, and to the row in its table', async ({ workbench }) => {
  const { page, faults, outside } = workbench;
  await importFile(workbench, firstEdition());
  await chooseTemplate(page, 'Sources of growth and instability');
  const result = await shownResult(page);
  const drawer = page.getByRole('dialog', { name: 'Cells behind the figure' });

  await test.step('a click on a point of the line lists the rows of its year', async () => {
    await clickMark(
      page,
      result
        .getByRole('figure')
        .filter({ hasText: /Production .* since/ })
        .locator('.nsewdrag'),
    );
    await expect(drawer.getByText(/^3 rows of “.*” agree in Year = 20\d\d/)).toBeVisible();
    await expect(drawer.getByRole('rowheader')).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
  });

  await test.step('keys: the chart as a table, a figure, its cells', async () => {
    await result.getByRole('button', { name: /^Copy or save: The largest change/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Show as table' }).press('Enter');
    await result.getByRole('button', { name: /^Show the cells behind Ashtan: / }).press('Enter');
    await expect(drawer.getByText(/^8 rows of “.*” agree in Region or crop = Ashtan/)).toBeVisible();
    const row = drawer.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'T4, 9' }) });
    await expect(row).toContainText('D9');
    await row.getByRole('button', { name: 'Show row 9 in the table' }).press('Enter');
  });

  await test.step('the table shows the row, selected', async () => {
    const grid = await shownGrid(page);
    const row = grid.locator('[row-index="5"]');
    await expect(row).toContainText('2020');
    await expect(row.locator('.vcw-selected').first()).toBeVisible();
  });
  expect([faults, outside]).toEqual([[], []]);
});

/** Move over a plot until a mark shows its words, and click there. */
async function clickMark(page: Page, plot: Locator): Promise<void> {
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (box === null) throw new Error('the plot is not in sight');
  for (let share = 0.05; share < 1; share += 0.1) {
    await page.mouse.move(box.x + box.width - 40, box.y + box.height * share);
    // The words follow the pointer a moment later.
    await page.waitForTimeout(100);
    if ((await page.locator('.hoverlayer .hovertext').count()) === 0) continue;
    await page.mouse.down();
    await page.mouse.up();
    return;
  }
  throw new Error('no mark was met');
}
