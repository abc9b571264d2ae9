import { describe, expect, it } from 'vitest';
import { partsOf, sumRows } from '../../../../analysis/import/detect/sums.ts';

function found(figures: readonly (readonly number[])[], isBefore: boolean, likely: readonly number[] = []) {
  const columns = (figures[0] ?? []).map((_, i) => i);
  const rows = figures.map((_, i) => i);
  const read = (row: number, column: number): number => figures[row]?.[column] ?? Number.NaN;
  const parts = partsOf(read, columns, rows);
  return sumRows({ parts, likely: new Set(likely) }, isBefore).map((sum) => [sum.row, sum.parts]);
}

describe('rows that are sums', () => {
  const blocks = [
    [10, 20, 5],
    [30, 41, 6],
    [40, 61, 11],
    [7, 8, 9],
    [1, 2, 3],
    [8, 10, 12],
    [48, 71, 23],
  ];

  it('are found under their parts, and the sum of sums under them', () => {
    expect(found(blocks, false)).toEqual([
      [2, [0, 1]],
      [5, [3, 4]],
      [6, [2, 5]],
    ]);
  });

  it('are found over their parts', () => {
    expect(found([...blocks].reverse(), true)).toEqual([
      [4, [6, 5]],
      [1, [3, 2]],
      [0, [4, 1]],
    ]);
  });

  it('may be off by the rounding of their parts', () => {
    expect(
      found(
        [
          [10.4, 3.3, 7.1],
          [20.3, 3.3, 7.2],
          [5.1, 3.3, 1.1],
          [35.9, 9.8, 15.5],
        ],
        false,
      ),
    ).toEqual([[3, [0, 1, 2]]]);
    expect(
      found(
        [
          [10.4, 3.3, 7.1],
          [20.3, 3.3, 7.2],
          [5.1, 3.3, 1.1],
          [39.9, 12.8, 19.5],
        ],
        false,
      ),
    ).toEqual([]);
  });

  it('are not checked where a part is missing, and then need their name', () => {
    const south = [
      [8411, 8688],
      [3988, Number.NaN],
      [12399, 18690],
    ];
    expect(found(south, false)).toEqual([]);
    expect(found(south, false, [2])).toEqual([[2, [0, 1]]]);
  });

  it('of one column need five parts: two small figures add up by chance', () => {
    expect(found([[3], [4], [7]], false)).toEqual([]);
    expect(found([[3], [4], [9], [11], [20], [47]], false)).toEqual([[5, [0, 1, 2, 3, 4]]]);
  });
});
