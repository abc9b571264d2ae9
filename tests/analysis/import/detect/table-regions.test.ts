import { describe, expect, it } from 'vitest';
import { SheetLooks } from '../../../../analysis/import/detect/sheet-looks.ts';
import { tableRegions } from '../../../../analysis/import/detect/table-regions.ts';
import { gridOf, type TestCell } from './support/grid-of.ts';

type Rows = readonly (readonly TestCell[])[];

/** Regions as `columns first..last, rows first..last`, counted from 1. */
function regions(rows: Rows): readonly string[] {
  return tableRegions(new SheetLooks(gridOf(rows))).map(({ columns, rows: own }) => {
    const at = (all: readonly number[], i: number): string => String((all.at(i) ?? -1) + 1);
    return `columns ${at(columns, 0)} to ${at(columns, -1)}, rows ${at(own, 0)} to ${at(own, -1)}`;
  });
}

const oneTable: readonly (readonly [string, Rows])[] = [
  [
    'a figure like a year among the figures of a long table',
    [
      ['地区', '年份', '产量'],
      ['河北', 2020, 362],
      ['河北', 2021, 1145],
      ['山东', 2020, 2035],
      ['山东', 2021, 6220],
      ['河南', 2020, 57],
      ['河南', 2021, 96],
    ],
  ],
  [
    'a sign for a missing figure in a long table',
    [
      ['Region', 'Year', 'Yield'],
      ['North', '2019/20', 14],
      ['North', '2020/21', 16],
      ['South', '2019/20', '..'],
      ['South', '2020/21', 19],
      ['West', '2019/20', 12],
      ['West', '2020/21', 11],
    ],
  ],
  [
    'an empty column for its look only',
    [
      ['Département', 'Mil', null, 'Maïs'],
      ['Kayes', 100, null, 40],
      ['Ségou', 120, null, 60],
      ['Mopti', 140, null, 80],
      ['Gao', 20, null, 10],
    ],
  ],
];

const twoTables: readonly (readonly [string, Rows, readonly string[]])[] = [
  [
    'side by side, where the right one has the same word over its first column',
    [
      ['Область', 'Год', 'Урожай', null, 'Область', 'Год', 'Площадь'],
      ['Чуйская', 2018, 71, null, 'Чуйская', 2000, 613],
      ['Чуйская', 2019, 218, null, 'Чуйская', 2001, 596],
      ['Ошская', 2018, 365, null, 'Ошская', 2000, 293],
      ['Ошская', 2019, 311, null, 'Ошская', 2001, 615],
    ],
    ['columns 1 to 3, rows 1 to 5', 'columns 5 to 7, rows 1 to 5'],
  ],
  [
    'side by side, where the right one goes on alone',
    [
      ['Region', 2019, 2020, null, 'Crop', 2019, 2020],
      ['North', 5, 6, null, 'Maize', 1, 2],
      ['South', 7, 8, null, 'Beans', 3, 4],
      [null, null, null, null, 'Maize', 5, 6],
      [null, null, null, null, 'Beans', 7, 8],
      [null, null, null, null, 'Maize', 9, 10],
    ],
    ['columns 1 to 3, rows 1 to 3', 'columns 5 to 7, rows 1 to 6'],
  ],
  [
    'under one another, the second headed by years with their unit',
    [
      ['Région', 'Année', 'Superficie'],
      ['Ségou', '2014/15', 255],
      ['Ségou', '2015/16', 96],
      ['Mopti', '2014/15', 539],
      [],
      ['Tableau 2. Production par région'],
      ['Région', '2008 (t)', '2009 (t)'],
      ['Ségou', 870, 62],
      ['Mopti', 826, 79],
    ],
    ['columns 1 to 3, rows 1 to 4', 'columns 1 to 3, rows 6 to 9'],
  ],
  [
    'under one another, the second in long form with a year among its keys',
    [
      ['المحافظة', 2019, 2020, 2021],
      ['الشرقية', 535, 744, 907],
      ['أسيوط', 643, 449, 742],
      [],
      ['المحافظة', 'المحصول', 'السنة', 'الإنتاج'],
      ['الشرقية', 'قمح', 2019, 5351],
      ['الشرقية', 'قمح', 2020, 7440],
      ['أسيوط', 'قمح', 2019, 9784],
    ],
    ['columns 1 to 4, rows 1 to 3', 'columns 1 to 4, rows 5 to 8'],
  ],
];

describe('regions of a sheet', () => {
  it.each(oneTable)('are one with %s', (_, rows) => {
    expect(regions(rows)).toHaveLength(1);
  });

  it.each(twoTables)('are two %s', (_, rows, expected) => {
    expect(regions(rows)).toEqual(expected);
  });
});
