import { expect, test } from './support/hosts.ts';
import { chooseTemplate, goTo, importFile, plain, shownGrid, shownResult } from './support/rooms.ts';
import { firstEdition, nextEdition } from './support/yearbook.ts';

/* Next year's file takes the place of a table: a renamed column answered by hand, a revised figure with both its cells. */

test('next year’s file is compared, takes the place of its table, and can be taken back', async ({ workbench }) => {
  const { page, faults, outside } = workbench;
  await importFile(workbench, firstEdition());
  await chooseTemplate(page, 'Sources of growth and instability');
  const result = await shownResult(page);
  const before = plain(await result.getByRole('region', { name: 'What it says' }).innerText());

  await test.step('next year’s file is chosen from the menu of the table', async () => {
    await goTo(page, 'Data');
    await shownGrid(page);
    await page.getByRole('button', { name: /^More about / }).click();
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Next year’s file…' }).click();
    await (await chosen).setFiles(nextEdition());
    await expect(page.getByRole('heading', { name: /^Next year’s file for / })).toBeFocused({ timeout: 45_000 });
  });

  const structure = page.getByRole('region', { name: 'Structure of the file' });
  const figures = page.getByRole('region', { name: 'Figures', exact: true });

  await test.step('the renamed column is asked, and answered by hand', async () => {
    await expect(structure.getByText('1 question', { exact: true })).toBeVisible();
    await structure.getByRole('radio', { name: /^It is "Harvest weighed \(t\)"/ }).check();
    await expect(structure.getByRole('button', { name: 'Take back' })).toBeVisible();
    await expect(structure.getByText('1 question', { exact: true })).toHaveCount(0);
  });

  await test.step('the one revised figure shows both its cells', async () => {
    const table = figures.getByRole('region', { name: /1 figure revised$/ });
    const row = table.getByRole('row').filter({ hasText: 'Ashtan' });
    await expect(row).toContainText('D9');
    await expect(row).toContainText('D10');
    await expect(row).toContainText('+1');
    await expect(figures.getByText('1 analysis reads this table and is computed again.')).toBeVisible();
  });

  await test.step('replacing computes the analysis anew', async () => {
    await page.getByRole('button', { name: 'Replace the table' }).click();
    await shownGrid(page);
    await expect(page.getByText(/^27 rows from T4/)).toBeVisible();
    await goTo(page, 'Analyse');
    await expect
      .poll(async () => plain(await result.getByRole('region', { name: 'What it says' }).innerText()))
      .not.toBe(before);
    await expect(result.getByText(/2015.2023/).first()).toBeVisible();
  });

  await test.step('one step back brings the old table and its result', async () => {
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => plain(await result.getByRole('region', { name: 'What it says' }).innerText()))
      .toBe(before);
    await goTo(page, 'Data');
    await shownGrid(page);
    await expect(page.getByText(/^24 rows from T4/)).toBeVisible();
  });

  await test.step('dropped, the file is offered for comparison; leaving it changes nothing', async () => {
    await workbench.drop(nextEdition());
    await page.getByRole('button', { name: /^Compare with Table 4/ }).click({ timeout: 45_000 });
    await expect(page.getByRole('heading', { name: /^Next year’s file for / })).toBeFocused({ timeout: 45_000 });
    await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
    await shownGrid(page);
    await expect(page.getByRole('button', { name: /^More about / })).toHaveCount(1);
  });
  expect([faults, outside]).toEqual([[], []]);
});
