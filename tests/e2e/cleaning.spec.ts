import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/hosts.ts';
import { shownGrid } from './support/rooms.ts';
import { startWith } from './support/settings.ts';

/* A small table with what goes wrong in such tables, from the findings to a clean one and back. */

// World among countries, kg among tonnes, a Latin name with a Cyrillic "а", a minus before an export, a row twice.
const messy = `Country,Item,Year,Unit,Quantity
Kenya,Maize,2020,t,3826
Uganda,Maize,2020,t,2933
Malawi,Maize,2020,kg,3638000
Ethiopia,Maize,2020,t,9643
Kenya,Maize,2021,t,3985
Ug\u0430nda,Maize,2021,t,3049
Malawi,Maize,2021,kg,3746000
World,Maize,2021,t,1102021
Ethiopia,Maize,2021,t,9743
KENYA,Maize,2022,t,4091
Uganda,Maize,2022,t,-3218
Malawi,Maize,2022,kg,3907000
Ethiopia,Maize,2022,t,9896
Kenya,Maize,2020,t,3826
`;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function onDisk(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'cleaning-')), name);
  writeFileSync(path, content);
  return path;
}

const checks = (page: Page): Locator => page.getByRole('region', { name: 'Checks', exact: true });
const steps = (page: Page): Locator => page.getByRole('region', { name: 'Cleaning', exact: true });
const row = (grid: Locator, index: number): Locator => grid.locator(`[row-index="${String(index)}"]`);

async function importMessy(page: Page, drop: (path: string) => Promise<void>): Promise<Locator> {
  await drop(onDisk('exports.csv', messy));
  await page.getByRole('button', { name: 'Import 1 table' }).click({ timeout: 45_000 });
  const grid = await shownGrid(page);
  await expect(checks(page)).toContainText('4 findings', { timeout: 30_000 });
  return grid;
}

test('findings lead to steps, names are matched, a cell is corrected, and all of it is undone, saved and opened', async ({
  workbench,
}) => {
  const { page, drop, saved, outside, faults } = workbench;
  await startWith(page, { author: 'A. Analyst' });
  const grid = await importMessy(page, drop);

  await test.step('what is wrong is said, with its rows', async () => {
    await expect(checks(page)).toContainText('Country holds “World” beside single members');
    await expect(checks(page)).toContainText('Quantity is in 2 units: 11 rows in “t”, 3 in “kg”');
    await expect(checks(page)).toContainText('stand in more than one row (1 rows too many)');
  });

  await test.step('two steps are taken as proposed; what they mend is found no more', async () => {
    await checks(page).getByRole('button', { name: 'Leave these rows out' }).click();
    await expect(checks(page)).toContainText('3 findings');
    await checks(page).getByRole('button', { name: 'Convert kg to t' }).click();
    await expect(checks(page)).toContainText('2 findings');
    await expect(steps(page)).toContainText('1 row left out');
    await expect(steps(page)).toContainText('3 rows changed');
    await expect(page.getByText(/^13 rows from/)).toBeVisible();
  });

  await test.step('names are matched to the list of countries, the sure ones at once', async () => {
    await grid.getByRole('columnheader', { name: /^Country/ }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Match to a list…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Match Country to a list' });
    await dialog.getByRole('button', { name: 'Accept the 6 sure ones' }).click();
    await dialog.getByLabel('Add a column with the codes').check();
    await dialog.getByRole('button', { name: 'Match 6 names' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(steps(page)).toContainText('2 rows changed');
    await expect(row(grid, 5)).toContainText('UGA');
  });

  await test.step('a row of a finding is a way to its cell; F2 corrects it with a reason', async () => {
    await checks(page).getByRole('button', { name: 'Go to row 12 of the source' }).click();
    const wrong = grid.getByRole('gridcell', { name: '\u22123,218' });
    await expect(wrong).toBeFocused();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: 'Correct Quantity' });
    await expect(dialog).toContainText('E12');
    await expect(dialog.getByLabel('New value')).toBeFocused();
    await page.keyboard.type('3218,0');
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('Say why, so that others can follow it.');
    await dialog.getByLabel('Reason').fill('sign mistyped');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(grid.getByRole('gridcell', { name: '3,218' })).toBeFocused();
    await expect(steps(page)).toContainText('sign mistyped. A. Analyst');
    await expect(checks(page)).toContainText('1 finding');
  });

  await test.step('the corrected value tells the text of its cell, who changed it and why', async () => {
    await grid.getByRole('gridcell', { name: '3,218' }).click();
    await page.keyboard.press('Enter');
    const popover = page.getByRole('dialog', { name: 'Where this value comes from' });
    await expect(popover).toContainText('“-3218”');
    await expect(popover).toContainText('sign mistyped (A. Analyst)');
    await popover.getByRole('button', { name: 'Show the cell in its sheet' }).click();
    const sheet = page.getByRole('dialog', { name: 'E12 in exports' });
    await expect(sheet.locator('[aria-current="true"]')).toHaveText('-3218');
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(popover).toHaveCount(0);
  });

  await test.step('saved and opened again, the steps are there and do the same', async () => {
    const file = await saved(() => page.keyboard.press('Control+S'));
    await page.getByRole('button', { name: 'Study', exact: true }).click();
    await page.getByRole('menuitem', { name: 'New empty study' }).click();
    await expect(page.getByText('No table yet')).toBeVisible();
    await drop(onDisk('study.vcw', file));
    await expect(steps(page)).toContainText('4 steps', { timeout: 30_000 });
    await expect(steps(page)).not.toContainText('No longer fits');
    await expect(page.getByText(/^13 rows from/)).toBeVisible();
    await expect(checks(page)).toContainText('1 finding');
  });

  await test.step('undo takes back each step, to the raw table', async () => {
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Control+Z');
    await expect(steps(page)).toContainText('No steps yet.');
    await expect(page.getByText(/^14 rows from/)).toBeVisible();
    await expect(checks(page)).toContainText('4 findings');
  });

  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});

test('a step is switched, moved and removed by keys; a finding is let stand with a reason', async ({ workbench }) => {
  const { page, drop, faults } = workbench;
  await startWith(page, { author: 'A. Analyst' });
  await importMessy(page, drop);
  await checks(page).getByRole('button', { name: 'Leave these rows out' }).click();
  await expect(steps(page)).toContainText('1 row left out');
  await checks(page).getByRole('button', { name: 'Convert kg to t' }).click();
  await expect(steps(page)).toContainText('3 rows changed');

  const second = steps(page).getByRole('listitem').nth(1);
  await second.getByRole('switch').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(steps(page).getByRole('listitem').first()).toContainText('Convert Quantity');
  await expect(steps(page).getByRole('listitem').first().getByRole('switch')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(checks(page)).toContainText('Quantity is in 2 units');

  const mixed = checks(page).getByRole('listitem').filter({ hasText: 'Quantity is in 2 units' });
  await mixed.getByRole('button', { name: 'Accept…' }).click();
  await page.getByRole('dialog', { name: 'Let this finding stand' }).getByLabel('Reason').fill('units are wanted');
  await page.keyboard.press('Enter');
  await expect(checks(page)).toContainText('1 finding accepted');
  await expect(mixed).toHaveCount(0);
  expect(faults).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const)
  test(`the panel, the menu of a column and the forms are accessible, ${scheme}`, async ({ workbench }) => {
    const { page, drop } = workbench;
    await startWith(page, { scheme });
    const grid = await importMessy(page, drop);
    expect(await violations(page)).toEqual([]);
    for (const item of [
      'Match to a list…',
      'Replace values…',
      'Look-alike letters…',
      'Find duplicates…',
      'What it is…',
    ]) {
      await grid.getByRole('columnheader', { name: /^Country/ }).click({ button: 'right' });
      await expect(page.getByRole('menuitem', { name: item })).toBeVisible();
      if (item === 'What it is…') expect(await violations(page)).toEqual([]);
      await page.getByRole('menuitem', { name: item }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect(page.getByRole('menu')).toHaveCount(0);
      expect({ item, violations: await violations(page) }).toEqual({ item, violations: [] });
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await row(grid, 1).getByRole('gridcell').nth(1).dblclick();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

/** Rule and place of each serious violation. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // What moves in has no final colour yet.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
  const found = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return (await runner.run({ resultTypes: ['violations'] })).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
}
