import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/hosts.ts';
import { readPage, readWord } from '../support/reports.ts';
import { chooseTemplate, goTo, importFile, shownResult } from '../support/rooms.ts';

/* Cells of a hostile file are words and stay words: in the grid, in charts, in both reports. */

const image = '<img src=x onerror="window.__xss=1">';
const script = '<script>window.__xss=2</script>';
const link = '<a href="https://evil.example/">click</a>';
const formula = '=HYPERLINK("https://evil.example/","click")';
const turned = '\u202Etxt.exe';

test('markup, formulas and turned words of a file are shown as text everywhere', async ({ workbench }) => {
  const { page, outside, faults } = workbench;
  const path = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'hostile.csv');
  const products = [image, script, link, formula, '__proto__', turned];
  const lines = products.flatMap((product, place) =>
    [2018, 2019, 2020, 2021, 2022].map((year) =>
      [product, year, 100 + place, 200 + year + 40 * place, 'A', image].map(quoted),
    ),
  );
  const header = ['Crop', 'Year', 'Area harvested (ha)', 'Production (t)', '__proto__', image].map(quoted);
  writeFileSync(path, [header, ...lines].map((line) => line.join(',')).join('\r\n'));

  await test.step('in the preview and the grid', async () => {
    const grid = await importFile(workbench, path);
    await expect(grid.getByRole('gridcell', { name: image, exact: true }).first()).toBeVisible();
    await expect(grid.getByRole('gridcell', { name: script, exact: true }).first()).toBeVisible();
    expect(await page.locator('main').locator('img, script, a[href], iframe').count()).toBe(0);
  });

  await test.step('in the result, its options and its charts', async () => {
    await chooseTemplate(page, 'Sources of growth and instability');
    await page.getByRole('combobox', { name: 'Product', exact: true }).click();
    await page.getByRole('option', { name: script, exact: true }).click();
    const result = await shownResult(page);
    await expect(result).toContainText(script);
    await expect(result.locator('figure svg').first()).toBeVisible();
    expect(await page.locator('main').locator('img, script, a[href], iframe').count()).toBe(0);
    await result.getByRole('button', { name: 'Add to report' }).click();
  });

  await test.step('in Word and HTML', async () => {
    await goTo(page, 'Report');
    const word = readWord(await workbench.saved(() => page.getByRole('button', { name: 'Export to Word…' }).click()));
    const html = await readPage(
      page.context(),
      await workbench.saved(() => page.getByRole('button', { name: 'HTML…' }).click()),
    );
    expect(word.text).toContain(script);
    expect(html.text).toContain(script);
    expect({ scripts: html.scripts, links: html.links, asked: html.asked }).toEqual({
      scripts: 0,
      links: [],
      asked: [],
    });
  });

  expect(await page.evaluate(() => Reflect.get(window, '__xss') as unknown)).toBeUndefined();
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});

function quoted(value: string | number): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}
