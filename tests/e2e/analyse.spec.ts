import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { expect, test } from './support/hosts.ts';
import { chooseTemplate, goTo, importFile, openSample, plain, shownResult } from './support/rooms.ts';
import { startWith } from './support/settings.ts';
import { firstEdition, twicePrintedEdition } from './support/yearbook.ts';

/* The Analyse room: formulas, tables that go out, findings that are decided about, results side by side, comparisons. */

const growth = 'Sources of growth and instability';
const patient = { timeout: 60_000 };

test('a formula is mathematics with its numbers, and has its words', async ({ workbench }) => {
  const { page } = workbench;
  await openSample(page, /Red beans/);
  const result = await shownResult(page);
  const formulas = result.getByRole('math');
  await expect(formulas.first()).toBeAttached();
  const share = result
    .getByRole('math', { name: /^the fraction of 100 times .* over P sub r, end of fraction$/ })
    .first();
  expect(await share.evaluate((math) => [math.namespaceURI, math.querySelectorAll('mfrac').length])).toEqual([
    'http://www.w3.org/1998/Math/MathML',
    1,
  ]);
  const [top, bottom] = await share.evaluate((math) =>
    [...(math.querySelector('mfrac')?.children ?? [])].map((part) => part.getBoundingClientRect().y),
  );
  expect(bottom).toBeGreaterThan(top ?? 0);
});

test('a table goes to the clipboard with exact numbers, and to a workbook and CSV', async ({ workbench, context }) => {
  const { page, saved } = workbench;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page, /Red beans/);
  const result = await shownResult(page);
  const title = 'Price build-up by level, 2021';
  const table = result.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  await table.getByRole('button', { name: 'Copy table' }).click();
  await expect(table.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { tsv: await text('text/plain'), html: await text('text/html') };
  });
  const [header = [], ...rows] = copied.tsv.split(/\r?\n/).map((line) => line.split('\t'));
  expect(rows.length).toBeGreaterThan(0);
  expect(copied.html).toContain('<table>');
  expect(copied.html).toMatch(/sdval="-?[\d.]+"/);

  const menu = async (item: string) => {
    await table.getByRole('button', { name: `Save or add: ${title}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const book = read(await saved(() => menu('Save as Excel…')));
  const sheet = utils.sheet_to_json<(string | number)[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  expect(sheet[0]).toEqual(header);
  expect(sheet.length).toBe(rows.length + 1);
  const numbers = (cells: readonly (readonly unknown[])[]) =>
    cells
      .flat()
      .filter((cell) => cell !== '' && Number.isFinite(Number(cell)))
      .map(Number);
  expect(numbers(sheet)).toEqual(numbers(rows));
  const csv = new TextDecoder().decode(await saved(() => menu('Save as CSV…')));
  expect(csv.split('\r\n').length).toBe(rows.length + 2);

  await menu('Add table to report');
  await goTo(page, 'Report');
  await expect(page.getByRole('article').getByText(title, { exact: false }).first()).toBeVisible();
});

test('a finding shows its rows, is answered, taken back and undone', async ({ workbench }) => {
  const { page, faults } = workbench;
  await importFile(workbench, twicePrintedEdition());
  await chooseTemplate(page, growth);
  const room = page.getByRole('region', { name: 'Result', exact: true });
  const finding = room.getByRole('alert').filter({ hasText: /rows repeat/ });
  await expect(finding).toBeVisible(patient);
  await test.step('its rows stand with their cells', async () => {
    await finding.getByRole('button', { name: 'Show 2 rows' }).click();
    const drawer = page.getByRole('dialog', { name: 'Rows behind the notice' });
    await expect(drawer.getByRole('rowheader')).toHaveText(['T4, 28', 'T4, 29'], patient);
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
  });
  await test.step('left out, the result is there and says so', async () => {
    await finding.getByRole('button', { name: 'Leave out' }).press('Enter');
    await shownResult(page);
    await expect(room.getByText('2 rows were left out.')).toBeVisible();
  });
  await test.step('taken back, it is refused again; undo makes it stand', async () => {
    await room.getByRole('button', { name: 'Take back' }).click();
    await expect(finding).toBeVisible(patient);
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await expect(room.getByText('2 rows were left out.')).toBeVisible(patient);
  });
  expect(faults).toEqual([]);
});

test('a result stands beside the one with the options before', async ({ workbench }) => {
  test.setTimeout(180_000);
  const { page, faults } = workbench;
  await importFile(workbench, firstEdition());
  await chooseTemplate(page, growth);
  await shownResult(page);
  const years = page.getByRole('textbox', { name: /^Years averaged at each end/ });
  await years.fill('2');
  const room = page.getByRole('region', { name: 'Result', exact: true });
  await page.getByRole('button', { name: 'Compare with…' }).click();
  await page.getByRole('menuitem', { name: /^Years averaged at each end: / }).click();
  const differ = room.getByRole('table', { name: 'Options that differ' });
  await expect(differ.getByRole('row').filter({ hasText: 'Years averaged' })).toHaveText(/2.*3/, patient);
  const figures = room.getByRole('region', { name: 'Key figures compared' });
  await expect(figures.getByRole('row')).not.toHaveCount(0);
  await expect(room.getByRole('heading', { level: 1 })).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await test.step('the options before are set again', async () => {
    await room.getByRole('button', { name: 'Set these options again' }).click();
    await expect(years).toHaveValue('3');
    // What they take the place of stands beside them now.
    await expect(differ.getByRole('row').filter({ hasText: 'Years averaged' })).toHaveText(/3.*2/, patient);
  });
  await room.getByRole('button', { name: 'Close the comparison' }).click();
  await expect(room.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Templates' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('an analysis is compared over its districts, and goes back to one', async ({ workbench }) => {
  test.setTimeout(180_000);
  const { page, faults } = workbench;
  await importFile(workbench, firstEdition());
  await chooseTemplate(page, 'Trend and growth, with checks of the figures');
  const room = await shownResult(page);
  const before = plain(await room.getByRole('heading', { level: 1 }).innerText());
  await openCompare(page);
  await expect(room.getByRole('heading', { level: 1 })).toContainText(/highest|lowest|leads/, { timeout: 120_000 });
  for (const district of ['Ashtan', 'Belsar', 'Chorvan'])
    await expect(room.getByRole('table').getByText(district).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(room.getByRole('heading', { level: 1 })).toHaveText(before, patient);
  expect(faults).toEqual([]);
});

for (const { name, size, settings } of [
  { name: 'twice the size', size: { width: 640, height: 400 }, settings: {} },
  { name: 'from right to left', size: { width: 1280, height: 800 }, settings: { language: 'ar-XB' } },
] as const) {
  test(`the room at ${name} has nothing cut off and no fault for those who hear it`, async ({ workbench }) => {
    const { page, faults } = workbench;
    await page.setViewportSize(size);
    await startWith(page, settings);
    await page.getByRole('complementary').getByRole('button').nth(1).click();
    await expect(page.locator('main figure svg').first()).toBeVisible(patient);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
}

async function openCompare(page: Page): Promise<void> {
  const over = page.getByRole('combobox', { name: 'Compare over' });
  await over.click();
  await options(page)
    .filter({ hasText: /^(Region|District)/ })
    .first()
    .click();
}

function options(page: Page): Locator {
  return page.getByRole('option');
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every violation in the room, whatever its weight. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
  const found = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: { run: (context: string, options: object) => Promise<AxeResults> };
    };
    return (await runner.run('main', { resultTypes: ['violations'] })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 140)}`),
  );
}
