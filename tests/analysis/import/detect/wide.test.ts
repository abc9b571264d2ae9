import { describe, expect, it } from 'vitest';
import { structuresOf } from '../../../../analysis/import/detect/tables.ts';
import { gridOf, type TestCell } from './support/grid-of.ts';

type Rows = readonly (readonly TestCell[])[];

function wide(rows: Rows, merges: Parameters<typeof gridOf>[1] = []) {
  const [structure] = structuresOf(gridOf(rows, merges));
  if (structure === undefined || structure.wide === null) return null;
  const { keys, measures, blocks } = structure.wide;
  return {
    keys: keys.map(({ label }) => label),
    measures,
    blocks: blocks.map((block) => [block.keys.join(' '), block.columns, block.flags.join('')]),
  };
}

describe('columns that become rows', () => {
  it('are years, with the mark of a year for its figures', () => {
    const rows: Rows = [
      ['Region', '2019', '2020', '2021 p'],
      ['North', 5, 6, 7],
      ['South', 8, 9, 10],
    ];
    expect(wide(rows)).toEqual({
      keys: ['Year'],
      measures: [''],
      blocks: [
        ['2019', [1], ''],
        ['2020', [2], ''],
        ['2021', [3], 'p'],
      ],
    });
  });

  it('are seasons with their unit, also where a mark stands between', () => {
    const rows: Rows = [
      ['地区', '2016/17 (千公顷)', '2017/18 p (千公顷)', '2018/19 1) (千公顷)'],
      ['河北', 35, 67, 12],
      ['山东', 87, 56, 20],
    ];
    expect(wide(rows)).toEqual({
      keys: ['Season'],
      measures: ['(千公顷)'],
      blocks: [
        ['2016/17', [1], ''],
        ['2017/18', [2], 'p'],
        ['2018/19', [3], '1'],
      ],
    });
  });

  it('are months', () => {
    const rows: Rows = [
      ['Cultivo', 'Ene', 'Feb', 'Mar'],
      ['Café', 110, 120, 180],
      ['Cacao', 40, 44, 47],
    ];
    expect(wide(rows)).toMatchObject({
      keys: ['Month'],
      blocks: [
        ['Ene', [1], ''],
        ['Feb', [2], ''],
        ['Mar', [3], ''],
      ],
    });
  });

  it('are years under measures', () => {
    const rows: Rows = [
      ['المحافظة', 'المساحة', null, 'الإنتاج', null],
      [null, 2020, 2021, 2020, 2021],
      ['قنا', 40, 41, 112, 113],
      ['أسوان', 29, 28, 84, 83],
    ];
    const merges = [
      [0, 1, 0, 2],
      [0, 3, 0, 4],
    ] as const;
    expect(wide(rows, merges)).toEqual({
      keys: ['Year'],
      measures: ['المساحة', 'الإنتاج'],
      blocks: [
        ['2020', [1, 3], ''],
        ['2021', [2, 4], ''],
      ],
    });
  });

  it('are not measures beside one another, nor codes of four digits', () => {
    expect(
      wide([
        ['Crop', 'Area', 'Yield'],
        ['Maize', 10, 2],
        ['Beans', 5, 1],
      ]),
    ).toBeNull();
    expect(
      wide([
        ['Country', '0901', '1006', '2008'],
        ['Kenya', 10, 2, 3],
        ['Mali', 5, 1, 4],
      ]),
    ).toBeNull();
  });
});
