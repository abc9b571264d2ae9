import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, hostNames, test } from '../support/hosts.ts';
import { readPage, readWord } from '../support/reports.ts';
import {
  choose,
  chooseTemplate,
  exactIndicators,
  expectedOf,
  goTo,
  importFile,
  plain,
  sampleCount,
  sampleFile,
  shownGrid,
  shownResult,
  writtenIndicators,
  type Expected,
} from '../support/rooms.ts';

const apricots = 'fao-apricot-production';

for (const hostName of hostNames) {
  test.describe(hostName, () => {
    test.use({ hostName });

    test('a workbook becomes a table, a finding and a report', async ({ workbench }) => {
      const { page, outside, faults } = workbench;

      await test.step('Home: begin, open a file, or a sample', async () => {
        await expect(page.getByRole('heading', { name: 'Start a study' })).toBeVisible();
        await expect(page.getByRole('button', { name: 'Open a data file…' })).toBeEnabled();
        await expect(page.getByRole('complementary', { name: 'Sample studies' }).getByRole('listitem')).toHaveCount(
          sampleCount,
        );
      });

      await test.step('Import: header, range and columns are proposed', async () => {
        await workbench.drop(sampleFile(`${apricots}/ukraine-fruit-2014-2022.xlsx`));
        const bands = page.getByRole('group', { name: 'Bands: what the rows are' });
        await expect(bands).toContainText('Header', { timeout: 30_000 });
        await expect(bands).toContainText('Data36 rows');
        const header = page
          .getByRole('grid', { name: /^Cells of Fruit and nuts/ })
          .getByRole('row')
          .filter({ hasText: 'Area harvested (ha)' });
        await expect(header).toHaveAttribute('data-band', 'header');
        await expect(page.getByText(/^36 rows\. 1 .* kept apart\.$/)).toBeVisible();
        await page.getByRole('button', { name: 'Import 1 table' }).click();
      });

      await test.step('Data: the table sorts, filters and sums itself up', async () => {
        const grid = await shownGrid(page);
        const head = grid.getByRole('columnheader').filter({ hasText: 'Area harvested' });
        await expect(head).toContainText('0 missing');
        await head.getByRole('button', { name: /^Sort, filter/ }).click();
        await page.getByRole('menuitem', { name: 'Sort downwards' }).click();
        // Sour cherries of 2021 have the largest area of the source.
        await expect(grid.locator('[row-index="0"] [col-id="area_harvested_ha"]')).toHaveText('20,200');
        await grid
          .getByRole('columnheader')
          .filter({ hasText: 'crop' })
          .getByRole('button', { name: /^Sort, filter/ })
          .click();
        // The menu before it may still be on its way out.
        const menu = page.getByRole('menu', { name: /Crop$/ });
        await menu.getByRole('menuitem', { name: 'Filter by this column…' }).click();
        await page.getByRole('textbox', { name: 'Text' }).fill('apricots');
        await page.getByRole('button', { name: 'Show rows' }).click();
        await expect(page.getByText('9 of 36 rows')).toBeVisible();
        await expect(grid.locator('[row-index="0"] [col-id="area_harvested_ha"]')).toHaveText('8,500');
        await page.getByRole('button', { name: 'Clear filters' }).click();
        await expect(page.getByText('36 rows from Fruit and nuts')).toBeVisible();
      });

      await test.step('Analyse: the published result, then another with one option changed', async () => {
        await page.getByRole('button', { name: 'Analyse this table' }).click();
        await chooseTemplate(page, 'Sources of growth and instability');
        await choose(page, 'Product', 'Apricots');
        await expect(page.getByRole('heading', { level: 1, name: /“Apricots” fell by 16\.5 %/ })).toBeVisible({
          timeout: 30_000,
        });
        expectAll(await exactIndicators(page, 'production/growth-decomposition'), expectedOf(apricots));
        const averaged = page.getByRole('textbox', { name: 'Years averaged at each end' });
        await averaged.fill('1');
        await averaged.press('Enter');
        // FAOSTAT: 49,710 t in 2022 less 64,520 t in 2014.
        await expect(page.getByRole('button', { name: /^Change in production, .*: −14,810/ })).toBeVisible();
        await page.getByRole('button', { name: 'Undo: set an option' }).click();
        await expect(page.getByRole('button', { name: /^Change in production, .*: −11,560/ })).toBeVisible();
        await page.getByRole('button', { name: 'Redo: set an option' }).click();
        await expect(page.getByRole('button', { name: /^Change in production, .*: −14,810/ })).toBeVisible();
        await page.getByRole('button', { name: 'Set options back to their defaults' }).click();
        await choose(page, 'Product', 'Apricots');
        await expect(page.getByRole('button', { name: /^Change in production, .*: −11,560/ })).toBeVisible();
      });

      const result = await shownResult(page);
      await test.step('Analyse: formula, source and rows are one click away', async () => {
        await result.getByRole('button', { name: /^Area effect/ }).click();
        const detail = page.getByRole('dialog', { name: /^Area effect/ });
        await expect(detail).toContainText(/\(6,900\sha\s*−\s*8,100\sha\)/);
        await expect(detail).toContainText('Bennet');
        await detail.getByRole('button', { name: 'Show rows' }).click();
        const rows = page.getByRole('dialog', { name: 'Rows behind the result' });
        await expect(rows.getByRole('table').getByRole('row').nth(1)).toBeVisible();
        await rows.getByRole('button', { name: 'Close' }).click();
        await result.getByRole('button', { name: 'Show SQL' }).click();
        await expect(page.getByRole('dialog', { name: 'SQL of every step' })).toContainText('SELECT');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      });

      const figures = await writtenIndicators(result);
      expect(figures.length).toBeGreaterThan(5);

      await test.step('Report: words by hand beside live figures', async () => {
        await result.getByRole('button', { name: 'Add to report' }).click();
        await expect(result.getByRole('button', { name: 'In the report' })).toBeVisible();
        await goTo(page, 'Report');
        await page.getByRole('textbox', { name: 'Title of the report' }).fill('Apricots of Ukraine');
        await page.getByRole('textbox', { name: 'Words of the heading' }).first().fill('Why the harvest shrank');
        await page
          .getByRole('textbox', { name: /^Text; an empty line/ })
          .first()
          .fill('Orchards were lost in the east. <b>Not bold</b>');
        const preview = page.getByRole('article', { name: 'Page preview' });
        for (const figure of figures) expect(plain(await preview.innerText())).toContain(figure);
      });

      await test.step('Word and HTML: saved, opened again, the same numbers', async () => {
        const word = readWord(
          await workbench.saved(() => page.getByRole('button', { name: 'Export to Word…' }).click()),
        );
        const html = await readPage(
          page.context(),
          await workbench.saved(() => page.getByRole('button', { name: 'HTML…' }).click()),
        );
        for (const { text } of [word, html])
          for (const words of ['Apricots of Ukraine', 'Why the harvest shrank', '<b>Not bold</b>', ...figures])
            expect(text).toContain(words);
        expect(word.headings[0]).toMatch(/Why the harvest shrank$/);
        expect(word.pictures.length).toBe(3);
        // The text of an A4 page is 160 mm wide: 200 dpi are 1260 pixels.
        for (const { width } of word.pictures) expect(width).toBeGreaterThanOrEqual(1260);
        expect(word.tables).toBeGreaterThanOrEqual(4);
        expect(html.figures).toBe(3);
        expect(html.tables).toBeGreaterThanOrEqual(4);
      });

      expect(outside).toEqual([]);
      expect(faults).toEqual([]);
      await expect(page.getByRole('button', { name: 'Works offline · 0 requests' })).toBeVisible();
    });

    test('prices of a level: the share asked for, and half of it', async ({ workbench }) => {
      const { page, outside, faults } = workbench;
      await importFile(workbench, sampleFile('nicaragua-bean-margins/red-bean-prices-2021.xlsx'));
      await chooseTemplate(page, 'Marketing margins');
      const conversion = page.getByRole('textbox', { name: 'Farm product for one kg of the final product' });
      // Nothing is assumed: no figure before the conversion is stated.
      await expect(page.getByRole('heading', { name: 'One value is needed' })).toBeVisible();
      await conversion.fill('1');
      await conversion.press('Enter');
      const expected = expectedOf('nicaragua-bean-margins');
      expectAll(await exactIndicators(page, 'market/marketing-margins'), expected);
      await conversion.fill('0.5');
      await conversion.press('Enter');
      await expect(page.getByRole('button', { name: /: 41\.6/ }).first()).toBeVisible();
      const half = await exactIndicators(page, 'market/marketing-margins');
      expect(half['farm-share']).toBeCloseTo((expected.indicators['farm-share'] ?? 0) / 2, 3);
      expect(outside).toEqual([]);
      expect(faults).toEqual([]);
    });

    test('exports: the index of a country, with and without the country in the world', async ({ workbench }) => {
      const { page, outside, faults } = workbench;
      await importFile(workbench, sampleFile('coffee-comparative-advantage/coffee-exports-2015.xlsx'));
      await chooseTemplate(page, 'Revealed comparative advantage');
      await choose(page, 'Country', 'Guatemala');
      await expect(page.getByRole('heading', { level: 1, name: /^Guatemala has a comparative advantage/ })).toBeVisible(
        { timeout: 30_000 },
      );
      expectAll(
        await exactIndicators(page, 'trade/revealed-comparative-advantage'),
        expectedOf('coffee-comparative-advantage'),
      );
      await page.getByRole('switch', { name: 'Leave the country out of the world' }).setChecked(true, { force: true });
      // The six figures of the workbook: coffee and all goods of Guatemala and of the world, US dollars.
      const [coffee, goods, worldCoffee, worldGoods] = [663_037_331, 10_677e6, 18_383_862_677, 16_555_664e6];
      const rca = coffee / goods / ((worldCoffee - coffee) / (worldGoods - goods));
      await expect(
        page.getByRole('button', { name: new RegExp(`: ${rca.toFixed(2).replace('.', '\\.')}`) }).first(),
      ).toBeVisible();
      expect((await exactIndicators(page, 'trade/revealed-comparative-advantage'))['rca']).toBeCloseTo(rca, 6);
      expect(outside).toEqual([]);
      expect(faults).toEqual([]);
    });
  });
}

const national = fileURLToPath(new URL('../../../../shared/data/idn_bps_511_2022.xlsx', import.meta.url));

test('a national workbook of another office is read as proposed', async ({ workbench }) => {
  test.skip(!existsSync(national), 'the shared folder of real workbooks is not on this machine');
  const { page, outside, faults } = workbench;
  await importFile(workbench, national);
  await expect(page.getByText(/rows? from /).first()).toBeVisible();
  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});

function expectAll(shown: Readonly<Record<string, number | null>>, { indicators, tolerance }: Expected): void {
  expect(Object.keys(shown).toSorted()).toEqual(Object.keys(indicators).toSorted());
  for (const [id, value] of Object.entries(indicators)) {
    const difference =
      value === null || shown[id] === null ? Number(value !== shown[id]) : Math.abs((shown[id] ?? Infinity) - value);
    expect({ id, isWithin: difference <= (tolerance[id] ?? 0) }).toEqual({ id, isWithin: true });
  }
}
