import { describe, expect, it } from 'vitest';
import { readCompoundWorkbook } from '../../../../analysis/import/readers/sheetjs.ts';
import { readZippedWorkbook } from '../../../../analysis/import/readers/workbook.ts';
import { workbookOf } from '../../../workbooks/hostile/generate.ts';
import { xlsxOf } from '../../../workbooks/support/xlsx-maker.ts';

async function gridOf(cells: string, workbookProperties = '') {
  const rows = `<row r="1">${cells}</row>`;
  const { grids } = await readZippedWorkbook(xlsxOf([{ name: 'A', rows }], workbookProperties), 'a.xlsx');
  const [grid] = grids;
  if (!grid) throw new Error('no grid');
  return grid;
}

describe('cells of a workbook', () => {
  it('keep their kinds', async () => {
    const grid = await gridOf(
      '<c r="A1"><v>1.5</v></c><c r="B1" t="inlineStr"><is><t>007</t></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" s="1"><v>45351</v></c>',
    );
    const seen = [0, 1, 2, 3, 4].map((column) => [grid.kind(0, column), grid.text(0, column)]);
    expect(seen).toEqual([
      ['number', '1.5'],
      ['text', '007'],
      ['boolean', 'TRUE'],
      ['error', '#DIV/0!'],
      ['date', '2/29/24'],
    ]);
  });

  it('are read by their saved result, and counted when a formula has none', async () => {
    const { grids, notices } = await readZippedWorkbook(
      xlsxOf([{ name: 'A', rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f></c></row>' }]),
      'a.xlsx',
    );
    expect([grids[0]?.number(0, 0), grids[0]?.isFormula(0, 0), grids[0]?.kind(0, 1)]).toEqual([2, true, 'empty']);
    expect(notices.map(({ code }) => code)).toEqual(['formulas-not-calculated']);
  });

  it('hold characters beyond the basic plane and cells of lower-case addresses', async () => {
    const grid = await gridOf('<c r="a1" t="inlineStr"><is><t>&#127806; &#x1F33E;</t></is></c>');
    expect(grid.text(0, 0)).toBe('🌾 🌾');
  });

  it('take days of the 1904 system, and no day from a time of day or the 29 February 1900', async () => {
    const days = '<c r="A1" s="1"><v>43889</v></c>';
    expect((await gridOf(days, '<workbookPr date1904="1"/>')).number(0, 0)).toBe(Date.UTC(2024, 1, 29) / 86_400_000);
    const odd = await gridOf('<c r="A1" s="3"><v>0.5</v></c><c r="B1" s="1"><v>60</v></c>');
    expect([odd.kind(0, 0), odd.kind(0, 1), odd.text(0, 1)]).toEqual(['number', 'text', '1900-02-29']);
  });
});

describe('formats of workbooks', () => {
  it('give the same cells', async () => {
    const expected = [
      ['Crop', 'Tonnes'],
      ['Maize', '12'],
      ['Sorghum', '30'],
      ['Millet', '7'],
    ];
    for (const format of ['xlsx', 'xlsm', 'xlsb', 'ods'] as const) {
      const [grid] = (await readZippedWorkbook(workbookOf(format), `a.${format}`)).grids;
      expect([0, 1, 2, 3].map((row) => [0, 1].map((column) => grid?.text(row, column)))).toEqual(expected);
    }
    const [grid] = readCompoundWorkbook(workbookOf('biff8'), 'a.xls').grids;
    expect([0, 1, 2, 3].map((row) => [0, 1].map((column) => grid?.text(row, column)))).toEqual(expected);
  });
});
