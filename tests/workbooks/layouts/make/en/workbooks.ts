import { sheet } from '../book.ts';
import { onSheets, type Layout } from '../layout.ts';

/** Workbooks of several sheets: covers, contents, languages, years. */
export const englishWorkbooks: readonly Layout[] = [
  onSheets(
    'en-contents-first.xlsx',
    {
      drawnFrom: 'Defra, Agriculture in the United Kingdom: cover, contents and notes before the tables',
      language: 'en',
      mess: ['contents sheet', 'cover sheet', 'notes sheet', 'banner', 'unit in title'],
      sheets: [
        ['Cover', 'text', 0],
        ['Contents', 'text', 0],
        ['Table_1', 'table', 1],
        ['Table_2', 'table', 1],
        ['Notes', 'text', 0],
      ],
    },
    [
      sheet(
        'Cover',
        `
**Agricultural output 2023**
Published 12 June 2024
Contact: statistics office
This workbook holds two tables.
`,
      ),
      sheet(
        'Contents',
        `
Worksheet | Title
Table_1 | Wheat output
Table_2 | Milk output
Notes | Notes to the tables
`,
      ),
      sheet(
        'Table_1',
        `
Wheat output, thousand tonnes
This table has one header row
Country | 2021 | 2022 | 2023
England | 12800 | 14200 | 12700
Scotland | 940 | 980 | 890
Wales | 160 | 170 | 150
`,
      ),
      sheet(
        'Table_2',
        `
Milk output, million litres
This table has one header row
Country | 2021 | 2022 | 2023
England | 9800 | 9700 | 9900
Scotland | 1400 | 1410 | 1390
Wales | 1950 | 1940 | 1980
`,
      ),
      sheet(
        'Notes',
        `
Note | Text
1 | Figures are provisional
2 | Source: survey
`,
      ),
    ],
    {
      sheet: 'Table_1',
      rows: 9,
      columns: [
        ['Country', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', '1000 t', 'production'],
      ],
      values: { B4: [12800, 'England', 2021], D6: [150, 'Wales', 2023] },
    },
    {
      sheet: 'Table_2',
      rows: 9,
      columns: [
        ['Country', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', '1000000 l', '*'],
      ],
      values: { B4: [9800, 'England', 2021], D6: [1980, 'Wales', 2023] },
    },
  ),
  onSheets(
    'en-pink-sheet.xlsx',
    {
      drawnFrom:
        'World Bank Commodity Price Data (Pink Sheet), monthly: hidden empty first sheet, name, unit and code rows',
      language: 'en',
      mess: [
        'hidden empty first sheet',
        'header of 3 rows',
        'unit row',
        'month codes 2006M06',
        'ellipsis as missing',
        'known layout',
        'hidden rows',
      ],
      layout: 'pink',
      sheets: [
        ['AFOSHEET', 'empty', 0],
        ['Monthly Prices', 'table', 1],
      ],
    },
    [
      sheet('AFOSHEET', '\n\n', { hidden: true }),
      sheet(
        'Monthly Prices',
        `
World Bank Commodity Price Data (The Pink Sheet)
monthly prices in nominal US dollars, 1960 to present
Updated on July 05, 2006

 | Cocoa | Coffee, Arabica | Rice, Thai 5% | Urea
 | ($/kg) | ($/kg) | ($/mt) | ($/mt)
 | COCOA | COFFEE_ARABIC | RICE_05 | UREA_EE_BULK
2006M01 | 1.49 | 2.99 | 290.7 | 214.5
2006M02 | 1.45 | 2.73 | 302.5 | 221.3
2006M03 | 1.47 | 2.55 | 305 | …
2006M04 | 1.5 | 2.58 | … | 227
2006M05 | 1.58 | 2.49 | 310.2 | 232.9
2006M06 | 1.6 | 2.33 | 315.4 | 219.7
`,
        { hiddenRows: [3] },
      ),
    ],
    {
      sheet: 'Monthly Prices',
      rows: 6,
      columns: [
        ['*', '*', null, 'period'],
        ['*', 'number', '$/kg', 'price'],
        ['*', 'number', '$/kg', 'price'],
        ['*', 'number', '$/t', 'price'],
        ['*', 'number', '$/t', 'price'],
      ],
      values: {
        B8: [1.49, 'period:2006-01', 2.99],
        E10: [null, 'period:2006-03', 305],
        D13: [315.4, 'period:2006-06'],
      },
    },
  ),
  onSheets(
    'en-three-languages.xlsx',
    {
      drawnFrom: 'Uzbekistan statistics committee: the same table on a sheet for each of three languages',
      language: 'en',
      mess: ['same table in three languages', 'wide years', 'unit in title'],
      sheets: [
        ['eng', 'table', 1],
        ['рус', 'table', 1],
        ['ўзб', 'table', 1],
      ],
      stacks: [],
    },
    [
      sheet(
        'eng',
        '\nCotton production, thousand tonnes\nRegion | 2020 | 2021\nAndijan | 210.4 | 221.5\nBukhara | 301.2 | 310.8\nFergana | 190 | 198.3\n',
      ),
      sheet(
        'рус',
        '\nПроизводство хлопка, тыс. тонн\nРегион | 2020 | 2021\nАндижанская | 210.4 | 221.5\nБухарская | 301.2 | 310.8\nФерганская | 190 | 198.3\n',
      ),
      sheet(
        'ўзб',
        '\nПахта ишлаб чиқариш, минг тонна\nҲудуд | 2020 | 2021\nАндижон | 210.4 | 221.5\nБухоро | 301.2 | 310.8\nФарғона | 190 | 198.3\n',
      ),
    ],
    {
      sheet: 'eng',
      rows: 6,
      columns: [
        ['Region', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'number', '1000 t', 'production'],
      ],
      values: { B3: [210.4, 'Andijan', 2020] },
    },
    {
      sheet: 'рус',
      rows: 6,
      columns: [
        ['Регион', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'number', '1000 t', 'production'],
      ],
      values: { C4: [310.8, 'Бухарская', 2021] },
    },
    {
      sheet: 'ўзб',
      rows: 6,
      columns: [
        ['Ҳудуд', 'text', null, '*'],
        ['*', 'integer', null, 'period'],
        ['*', 'number', '*', '*'],
      ],
      values: { C5: [198.3, 'Фарғона', 2021] },
    },
  ),
  onSheets(
    'en-sheet-per-year.xlsx',
    {
      drawnFrom: 'Liberia crop survey: one sheet a year, columns in another order, one year with a column more',
      language: 'en',
      mess: ['sheet per year', 'columns in another order'],
      sheets: [
        ['2020', 'table', 1],
        ['2021', 'table', 1],
        ['2022', 'table', 1],
      ],
      stacks: [{ rows: 9, keys: ['2020', '2021', '2022'] }],
    },
    [
      sheet(
        '2020',
        '\nCounty | Rice (t) | Cassava (t)\nBong | 41000 | 61000\nLofa | 62000 | 38000\nNimba | 70000 | 92000\n',
      ),
      sheet(
        '2021',
        '\nCounty | Cassava (t) | Rice (t)\nBong | 63000 | 40500\nLofa | 37000 | 64000\nNimba | 95000 | 69000\n',
      ),
      sheet(
        '2022',
        '\nCounty | Rice (t) | Cassava (t) | Households\nBong | 42000 | 64000 | 51000\nLofa | 61000 | 39500 | 40100\nNimba | 73000 | 97000 | 66200\n',
      ),
    ],
    {
      sheet: '2020',
      rows: 3,
      columns: [
        ['County', 'text', null, 'area'],
        ['Rice', 'integer', 't', '*'],
        ['Cassava', 'integer', 't', '*'],
      ],
      values: { B2: [41000, 'Bong', 61000] },
    },
    {
      sheet: '2021',
      rows: 3,
      columns: [
        ['County', 'text', null, 'area'],
        ['Rice', 'integer', 't', '*'],
        ['Cassava', 'integer', 't', '*'],
      ],
      values: { B2: [63000, 'Bong', 40500] },
    },
    {
      sheet: '2022',
      rows: 3,
      columns: [
        ['County', 'text', null, 'area'],
        ['Rice', 'integer', 't', '*'],
        ['Cassava', 'integer', 't', '*'],
        ['Households', 'integer', null, '*'],
      ],
      values: { D4: [66200, 'Nimba', 97000] },
    },
  ),
];
