import { describe, expect, it } from 'vitest';
import type { TableStructure } from '../../../../analysis/import/detect/structure.ts';
import { structuresOf } from '../../../../analysis/import/detect/tables.ts';
import { gridOf, type TestCell } from './support/grid-of.ts';

function only(rows: readonly (readonly TestCell[])[], merges: Parameters<typeof gridOf>[1] = []): TableStructure {
  const [structure, more] = structuresOf(gridOf(rows, merges));
  if (structure === undefined || more !== undefined) throw new Error('not one table');
  return structure;
}

function roles({ apart }: TableStructure): readonly string[] {
  return apart.map(({ row, role }) => `${String(row + 1)} ${role}`);
}

function groups({ groups: found }: TableStructure): readonly string[] {
  return found.flatMap(({ values }) =>
    values.map(({ text, firstRow, lastRow }) => `${text} ${String(firstRow + 1)}-${String(lastRow + 1)}`),
  );
}

describe('rows of a table', () => {
  it('set in under one another have their parents as a column', () => {
    const indented = (text: string, indent: number): TestCell => ({ text, style: { indent } });
    const table = only([
      ['Crop', 2021, 2022],
      ['Cereals', 100, 110],
      [indented('Wheat', 1), 60, 64],
      [indented('Barley', 1), 40, 46],
      ['Pulses', 30, 33],
      [indented('Beans', 1), 12, 13],
      [indented('Peas', 1), 18, 20],
    ]);
    expect(roles(table)).toEqual(['2 subtotal', '5 subtotal']);
    expect(groups(table)).toEqual(['Cereals 3-4', 'Pulses 6-7']);
  });

  it('numbered 1, 1.1, 1.2 have their parents as a column', () => {
    const table = only([
      ['Item', 'Value', 'Share'],
      ['1 Crops', 100, 50],
      ['1.1 Wheat', 60, 30],
      ['1.2 Barley', 40, 20],
      ['2 Animals', 100, 50],
      ['2.1 Cattle', 70, 35],
      ['2.2 Sheep', 30, 15],
    ]);
    expect(roles(table)).toEqual(['2 subtotal', '5 subtotal']);
    expect(groups(table)).toEqual(['1 Crops 3-4', '2 Animals 6-7']);
  });

  it('after "of which" are parts: all of them of a sum, some of them apart', () => {
    const table = only([
      ['Product', 2021, 2022, 2023],
      ['Fruit', 430, 445, 460],
      ['of which:'],
      ['apples', 200, 205, 212],
      ['apricots', 150, 155, 160],
      ['grapes', 80, 85, 88],
      ['Cattle', 900, 950, 990],
      ['of which cows', 400, 410, 430],
    ]);
    expect(roles(table)).toEqual(['2 subtotal', '3 group', '8 other']);
    expect(groups(table)).toEqual(['Fruit 4-6']);
  });

  it('whose total comes first and bears the name of the country are its parts', () => {
    const table = only([
      ['Region', 'Area', 'Production'],
      ['Tajikistan', 600, 1810],
      ['Sughd', 250, 700],
      ['Khatlon', 300, 990],
      ['GBAO', 50, 120],
    ]);
    expect(roles(table)).toEqual(['2 total']);
  });

  it('repeat a class that is named once for its block', () => {
    const table = only([
      ['Province', 'District', 'Area'],
      ['East', 'Aro', 10],
      [null, 'Beka', 12],
      ['West', 'Cita', 9],
      [null, 'Doma', 7],
    ]);
    expect([table.fillDown, table.stubColumns]).toEqual([[0], 2]);
  });

  it('do not repeat a code that only the last of them lack', () => {
    const table = only([
      ['Code', 'Receiver', 'Value'],
      ['47', 'Producers', 10],
      ['48', 'Collectors', 12],
      ['49', 'Exporters', 9],
      [null, 'Land owners', 7],
      [null, 'Employees', 17],
    ]);
    expect(table.fillDown).toEqual([]);
  });

  it('of units, column numbers and hashtags are no data', () => {
    const table = only([
      ['Наименование', 'Площадь', 'Сбор'],
      ['А', 1, 2].map((cell) => (cell === 'А' ? 'А' : cell)),
      ['Пшеница', 300, 900],
      ['Ячмень', 120, 240],
      ['Рис', 12, 48],
    ]);
    expect(table.firstRow).toBeLessThanOrEqual(2);
    const tagged = only([
      ['admin', 'price', 'tons'],
      ['#adm1', '#value', '#qty'],
      ['Mona', 300, 900],
      ['Kiga', 120, 240],
    ]);
    expect(roles(tagged)).toEqual(['2 hashtags']);
  });
});

describe('headers', () => {
  it('may hold years over months', () => {
    const { wide } = only(
      [
        ['Market', 2022, null, 2023, null],
        [null, 'Jan', 'Feb', 'Jan', 'Feb'],
        ['Mona', 210, 220, 230, 240],
        ['Kiga', 190, 195, 205, 215],
        ['Rusi', 180, 185, 188, 199],
      ],
      [
        [0, 0, 1, 0],
        [0, 1, 0, 2],
        [0, 3, 0, 4],
      ],
    );
    expect(wide).toEqual({
      keys: [
        { label: 'Year', role: 'period', headerRow: 0 },
        { label: 'Month', role: 'period', headerRow: 1 },
      ],
      measures: [''],
      blocks: [
        { keys: ['2022', 'Jan'], columns: [1], flags: [] },
        { keys: ['2022', 'Feb'], columns: [2], flags: [] },
        { keys: ['2023', 'Jan'], columns: [3], flags: [] },
        { keys: ['2023', 'Feb'], columns: [4], flags: [] },
      ],
    });
  });

  it('may hold days', () => {
    const { wide } = only([
      ['Market', [18993], [19024], [19052]],
      ['Mona', 210, 220, 230],
      ['Kiga', 190, 195, 205],
    ]);
    expect(wide?.blocks.map(({ keys }) => keys)).toEqual([['2022-01-01'], ['2022-02-01'], ['2022-03-01']]);
  });

  it('may hold crops over the same measures', () => {
    const { wide } = only([
      ['District', 'Wheat', null, 'Maize', null],
      [null, 'Area, ha', 'Production, t', 'Area, ha', 'Production, t'],
      ['Mona', 21, 42, 30, 90],
      ['Kiga', 19, 35, 25, 80],
    ]);
    expect([wide?.keys[0]?.role, wide?.measures, wide?.blocks.map(({ keys }) => keys[0])]).toEqual([
      'product',
      ['Area, ha', 'Production, t'],
      ['Wheat', 'Maize'],
    ]);
  });

  it('may hold totals and changes beside the years, which are left out', () => {
    const { wide, aggregates } = only([
      ['Month', 2021, 2022, 2023, 'Total', 'Change 2023/22, %'],
      ['Mona', 10, 20, 30, 60, 50],
      ['Kiga', 11, 12, 13, 36, 8.3],
      ['Rusi', 7, 8, 9, 24, 12.5],
    ]);
    expect([wide?.blocks.length, aggregates?.map(({ column }) => column)]).toEqual([3, [4, 5]]);
  });

  it('may have a row of units', () => {
    const { unitRow, headerRows } = only([
      ['District', 'Area', 'Production', 'Yield'],
      [null, '(ha)', '(t)', '(kg/ha)'],
      ['Mona', 20, 40, 2000],
      ['Kiga', 10, 15, 1500],
    ]);
    expect([unitRow, headerRows]).toEqual([1, [0, 1]]);
  });

  it('may be missing', () => {
    const { headerRows, firstRow, decisions } = only([
      ['Mona', 20, 40],
      ['Kiga', 10, 15],
      ['Rusi', 12, 18],
    ]);
    expect([headerRows, firstRow]).toEqual([[], 0]);
    expect(decisions.find(({ about }) => about === 'header')?.confidence).toBeLessThan(0.7);
  });

  it('over nothing make no table', () => {
    expect(structuresOf(gridOf([['Case', 'Price', 'Unit']]))).toEqual([]);
  });
});
