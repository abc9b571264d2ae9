import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rangeAddress } from '../../../../analysis/import/address.ts';
import { structureAround, structuresOf } from '../../../../analysis/import/detect/tables.ts';
import type { TableStructure } from '../../../../analysis/import/detect/structure.ts';
import { openGrids } from '../../../../analysis/import/readers/open.ts';
import { gridOf, type TestCell } from './support/grid-of.ts';

function only(rows: readonly (readonly TestCell[])[], merges: Parameters<typeof gridOf>[1] = []): TableStructure {
  const [structure, more] = structuresOf(gridOf(rows, merges));
  if (structure === undefined || more !== undefined) throw new Error('not one table');
  return structure;
}

function rangeOf({ firstRow, firstColumn, lastRow, lastColumn }: TableStructure): string {
  return rangeAddress(firstRow, firstColumn, lastRow, lastColumn);
}

function rolesOf({ apart }: TableStructure): readonly string[] {
  return apart.map(({ row, role }) => `${String(row + 1)} ${role}`);
}

// The sheet of the design: two zones with totals of their own, three levels of header, notes below.
const apricots: readonly (readonly TestCell[])[] = [
  ['National Statistics Committee'],
  ['Table 4.2  Apricots: bearing area and production by district, 2022-2024'],
  ['Area in hectares, production in tonnes; end of year'],
  ['District', 'Code', 'Fresh apricots', null, null, null, null, null, 'Dried apricots'],
  [null, null, 'Bearing area, ha', null, null, 'Production, t', null, null, 'Production, t'],
  [null, null, 2022, 2023, '2024 p', 2022, 2023, '2024 p', 2022, 2023, '2024 p'],
  ['Northern zone'],
  ['Ashtan', '101', 1280.5, 1296, 1312.4, 9104, 9412.5, 9840, 1584, 1651.5, 1730],
  ['Belsar', '102', 981.2, 990, 1002.5, 6802, 7011, 7215.5, 1170, 1218, 1264.5],
  ['Chorvan', '103', 655, 655, 661.8, 4390.5, 4402, 4618, 688.5, 704, 742],
  ['Total north', null, 2916.7, 2941, 2976.7, 20296.5, 20825.5, 21673.5, 3442.5, 3573.5, 3736.5],
  ['Southern zone'],
  ['Dervek', '201', 1190, 1204.5, 1224, 8411, 8688, 8930.5, 1402.5, 1455, 1502],
  ['Elmas', '202', 842.5, 850, 858.3, 5790, 5922, 6204, 902, 931.5, 968.5],
  ['Farhun 1)', '203', 590, 597.4, 601, 3988, '...', 4192, 551, '...', 593],
  ['Total south', null, 2622.5, 2651.9, 2683.3, 18189, 18690, 19326.5, 2855.5, 2960.5, 3063.5],
  ['VALLEY PROVINCE', null, 5539.2, 5592.9, 5660, 38485.5, 39515.5, 41000, 6298, 6534, 6800],
  ['1) 2023 not collected in Farhun.   p provisional.   … not available'],
];

describe('the parts of a printed table', () => {
  const merges: Parameters<typeof gridOf>[1] = [
    [3, 0, 5, 0],
    [3, 1, 5, 1],
    [3, 2, 3, 7],
    [3, 8, 3, 10],
    [4, 2, 4, 4],
    [4, 5, 4, 7],
    [4, 8, 4, 10],
  ];
  const table = only(apricots, merges);

  it('are its banner, header, stub and range', () => {
    expect({
      label: table.label,
      bannerRows: table.bannerRows,
      headerRows: table.headerRows,
      range: rangeOf(table),
      stub: table.stubColumns,
    }).toEqual({
      label: 'Table 4.2 Apricots: bearing area and production by district, 2022-2024',
      bannerRows: [0, 1, 2],
      headerRows: [3, 4, 5],
      range: 'A7:K17',
      stub: 2,
    });
  });

  it('are the roles of its rows: group lines, sums by name, and the one that bears the name of the province', () => {
    expect(rolesOf(table)).toEqual(['7 group', '11 subtotal', '12 group', '16 subtotal', '17 total']);
    expect(table.groups).toMatchObject([
      {
        from: 'heading-rows',
        values: [
          { firstRow: 7, lastRow: 10, text: 'Northern zone', row: 6, column: 0 },
          { firstRow: 12, lastRow: 16, text: 'Southern zone', row: 11, column: 0 },
        ],
      },
    ]);
  });

  it('are the years over its columns, and what is measured under each', () => {
    expect(table.wide?.keys).toEqual([{ label: 'Year', role: 'period', headerRow: 5 }]);
    expect(table.wide?.measures).toEqual([
      'Fresh apricots · Bearing area, ha',
      'Fresh apricots · Production, t',
      'Dried apricots · Production, t',
    ]);
    expect(table.wide?.blocks).toEqual([
      { keys: ['2022'], columns: [2, 5, 8], flags: [] },
      { keys: ['2023'], columns: [3, 6, 9], flags: [] },
      { keys: ['2024'], columns: [4, 7, 10], flags: ['p'] },
    ]);
  });

  it('are its notes, each with the cell that says it', () => {
    expect(table.notes.map(({ mark, text, row, column }) => [mark, text, row, column])).toEqual([
      ['1', '2023 not collected in Farhun.', 17, 0],
      ['p', 'provisional.', 17, 0],
      ['…', 'not available', 17, 0],
    ]);
  });

  it('stay when a person moves one of its bands', () => {
    const grid = gridOf(apricots, merges);
    const moved = structureAround(grid, { lastRow: 10 }, table);
    expect([moved?.headerRows, moved?.firstRow, moved?.lastRow, moved?.stubColumns]).toEqual([[3, 4, 5], 6, 10, 2]);
    // Years alone do not say which of three measures is meant: the columns stay columns.
    const bare = structureAround(grid, { headerRows: [5] }, table);
    expect([bare?.headerRows, bare?.firstRow, bare?.wide]).toEqual([[5], 6, null]);
  });
});

describe('a tidy list', () => {
  const list: readonly (readonly TestCell[])[] = [
    ['country', 'product', 'year', 'tonnes'],
    ['Chad', 'Total', 2020, 12],
    ['Chad', 'Millet', 2020, 7],
    ['Chad', 'Sorghum', 2020, 5],
    ['Niger', 'Total', 2020, 20],
    ['Niger', 'Millet', 2020, 15],
    ['Niger', 'Sorghum', 2020, 5],
  ];

  it('stays as it is: a product called Total is one of its members', () => {
    const { apart, groups, wide, headerRows, fillDown } = only(list);
    expect({ apart, groups, wide, headerRows, fillDown }).toEqual({
      apart: [],
      groups: [],
      wide: null,
      headerRows: [0],
      fillDown: [],
    });
  });

  it('stays as it is where the first column is the product', () => {
    const byProduct = ['Total', 'Millet', 'Sorghum'].flatMap((product, p): TestCell[][] =>
      [2019, 2020, 2021].map((year, y) => [product, year, 100 + p * 7 + y]),
    );
    expect(only([['product', 'year', 'tonnes'], ...byProduct]).apart).toEqual([]);
  });

  it('is not turned where its headers are codes that look like years', () => {
    expect(
      only([
        ['partner', '0901', '1006', '2008'],
        ['Chad', 5, 7, 9],
        ['Niger', 6, 3, 8],
        ['Mali', 9, 2, 4],
      ]).wide,
    ).toBeNull();
  });

  it('of years under one another has no sums', () => {
    const rows = [2015, 2016, 2017, 2018, 2019].map((year, i): TestCell[] => [
      year,
      10 * 2 ** i,
      20 * 2 ** i,
      5 * 2 ** i,
    ]);
    expect(only([['Year', 'Maize', 'Rice', 'Beans'], ...rows]).apart).toEqual([]);
  });
});

describe('several tables on a sheet', () => {
  const area: readonly (readonly TestCell[])[] = [
    ['Table 1. Area of maize, ha'],
    ['District', 2021, 2022],
    ['Mona', 120, 130],
    ['Kiga', 90, 95],
    ['Source: ministry'],
    [],
    ['Table 2. Yield of maize, kg/ha'],
    ['District', 2021, 2022],
    ['Mona', 1500, 1620],
    ['Kiga', 1410, 1530],
  ];

  it('lie under one another, each with its own title', () => {
    expect(structuresOf(gridOf(area)).map((table) => [table.label, rangeOf(table)])).toEqual([
      ['Table 1. Area of maize, ha', 'A3:C4'],
      ['Table 2. Yield of maize, kg/ha', 'A9:C10'],
    ]);
  });

  it('lie side by side, parted by an empty column', () => {
    const found = structuresOf(
      gridOf([
        ['Imports', null, null, null, 'Exports'],
        ['Crop', 'Tonnes', 'USD', null, 'Crop', 'Tonnes', 'USD'],
        ['Rice', 500, 220, null, 'Coffee', 90, 400],
        ['Wheat', 700, 180, null, 'Tea', 60, 150],
        ['Sugar', 300, 120, null, 'Sesame', 44, 70],
      ]),
    );
    expect(found.map((table) => [table.label, rangeOf(table)])).toEqual([
      ['Imports', 'A3:C5'],
      ['Exports', 'E3:G5'],
    ]);
  });

  it('are one where the header comes again on the next page', () => {
    const table = only([
      ['Table 3. Holdings'],
      ['District', 'Small', 'Large'],
      ['Mona', 12, 3],
      ['Kiga', 9, 4],
      ['Table 3. Holdings (continued)'],
      ['District', 'Small', 'Large'],
      ['Rusi', 7, 2],
      ['Tamo', 5, 1],
    ]);
    expect(rolesOf(table).map((role) => role.replace('5 note', '5 group'))).toEqual(['5 group', '6 repeated-header']);
  });

  it('are none on a page of contents', () => {
    const contents = [
      ['Table', 'Page'],
      ['Area', 3],
      ['Yield', 4],
      ['Prices', 5],
    ] as const;
    expect(structuresOf(gridOf(contents, [], 'Contents'))).toEqual([]);
  });
});

describe('real workbooks', () => {
  const folder = '../shared/data';
  const isThere = existsSync(folder);

  it.skipIf(!isThere)('keep their totals apart (skipped: ../shared/data is absent)', async () => {
    const file = 'idn_bps_511_2022.xlsx';
    const { grids } = await openGrids(readFileSync(`${folder}/${file}`), file);
    const grid = grids.find(({ name }) => name === 'Tabel');
    const [table] = grid === undefined ? [] : structuresOf(grid);
    // The last row bears the regency's own name and is the sum of the districts above, up to rounding.
    expect(table === undefined ? [] : rolesOf(table)).toEqual(['7 column-numbers', '29 total']);
  });

  it.skipIf(!isThere)(
    'turn years with their measure in one header cell (skipped: ../shared/data is absent)',
    async () => {
      const file = 'gbr_sct_jac2025.xlsx';
      const { grids } = await openGrids(readFileSync(`${folder}/${file}`), file);
      const found = grids.map((grid) => structuresOf(grid).length);
      expect(found).toEqual([0, 0, 0, ...Array.from({ length: grids.length - 3 }, () => 1)]);
      const grid = grids.find(({ name }) => name === 'Table_1');
      const [table] = grid === undefined ? [] : structuresOf(grid);
      expect([table?.wide?.measures, table?.wide?.blocks.length, table?.wide?.blocks[0]?.keys]).toEqual([
        ['Area (Hectares)'],
        13,
        ['2013'],
      ]);
    },
  );
});
