import { describe, expect, it } from 'vitest';
import { structuresOf } from '../../../../analysis/import/detect/tables.ts';
import { gridOf, type TestCell } from './support/grid-of.ts';

type Rows = readonly (readonly TestCell[])[];

function stub(rows: Rows, merges: Parameters<typeof gridOf>[1] = []) {
  const [structure] = structuresOf(gridOf(rows, merges));
  return [structure?.stubColumns, structure?.fillDown];
}

const widths: readonly (readonly [string, number, Rows])[] = [
  [
    'one column of names',
    1,
    [
      ['Crop', 'Area', 'Yield'],
      ['Maize', 10, 2],
      ['Beans', 5, 1],
      ['Rice', 7, 3],
    ],
  ],
  [
    'a name and a year',
    2,
    [
      ['País', 'Año', 'Café'],
      ['Perú', 2020, 5],
      ['Perú', 2021, 6],
      ['Cuba', 2020, 7],
    ],
  ],
  [
    'a running number before the names',
    2,
    [
      ['№', 'Область', 'Сбор'],
      [1, 'Ош', 52],
      [2, 'Чуй', 61],
      [3, 'Нарын', 17],
    ],
  ],
  [
    'a code that is a number',
    2,
    [
      ['Code', 'Commune', 'Mil'],
      [101, 'Nara', 52],
      [205, 'Banamba', 61],
      [317, 'Kati', 17],
    ],
  ],
  // The letter م heads running numbers in Arabic; it is no word inside another.
  [
    'no column of figures under an Arabic word',
    1,
    [
      ['المحافظة', 'المساحة', 'الإنتاج'],
      ['المنيا', 52, 8],
      ['قنا', 61, 9],
      ['أسوان', 17, 4],
    ],
  ],
];

describe('the stub of a table', () => {
  it.each(widths)('is %s', (_, width, rows) => {
    expect(stub(rows)).toEqual([width, []]);
  });

  it('repeats a name that stands once for its block', () => {
    const rows: Rows = [
      ['地区', '作物', '产量'],
      ['河北', '小麦', 52],
      [null, '玉米', 61],
      ['山东', '小麦', 17],
      [null, '玉米', 29],
    ];
    expect(stub(rows)).toEqual([2, [0]]);
  });

  it('repeats a name that is merged over its block', () => {
    const rows: Rows = [
      ['Région', 'Culture', 'Production'],
      ['Kayes', 'Mil', 52],
      [null, 'Maïs', 61],
      ['Mopti', 'Mil', 17],
      [null, 'Maïs', 29],
    ];
    const merges = [
      [1, 0, 2, 0],
      [3, 0, 4, 0],
    ] as const;
    expect(stub(rows, merges)).toEqual([2, [0]]);
  });

  it('repeats no name of a row whose own is missing', () => {
    const rows: Rows = [
      ['Crop', 'Area'],
      ['Maize', 10],
      [null, 4],
      ['Rice', 7],
      ['Beans', 5],
    ];
    expect(stub(rows)).toEqual([1, []]);
  });
});
