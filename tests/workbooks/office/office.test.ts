import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsIn, contentsOf, type Cell } from '../../../analysis/import/cells.ts';
import { openGrids } from '../../../analysis/import/readers/open.ts';

/*
 * Written by LibreOffice 7.4 from the cells that make_office.py sets: neither the writer nor the reader of these files is the
 * library that reads .xls and .ods here. The truth is written by hand from that script.
 */
const files = readdirSync(import.meta.dirname).filter((name) => name.startsWith('harvest.'));

/** Types and values by address; sums as LibreOffice worked them out. */
const harvest: Readonly<Record<string, readonly [Cell['t'], Cell['v']]>> = {
  A1: ['s', 'Crop'],
  B1: ['s', 'Łódź 中文'],
  C1: ['s', 'Harvested'],
  D1: ['s', 'Share'],
  E1: ['s', 'Done'],
  A2: ['s', 'Maize'],
  B2: ['n', 1.5],
  C2: ['d', '2024-02-29'],
  D2: ['n', 0.125],
  E2: ['b', true],
  A3: ['s', 'Sorghum 🌾'],
  B3: ['n', -123_456_789_012],
  C3: ['d', '1999-12-31'],
  D3: ['n', 0.5],
  E3: ['b', false],
  A4: ['s', 'Sum'],
  B4: ['n', -123_456_789_010.5],
  D4: ['e', '#DIV/0!'],
  E4: ['s', 'Maize!'],
  A6: ['s', 'Source: a & b <c>'],
};

/** LibreOffice keeps a boolean as the formula TRUE(), and writes its result as a number into .ods. */
const booleansOfOds = { E2: ['n', 1], E3: ['n', 0] } as const;

describe('files of an office suite', () => {
  it.each(files)('%s: every cell, merges, what is hidden, and which cells are formulas', async (file) => {
    const { grids, notices } = await openGrids(new Uint8Array(readFileSync(join(import.meta.dirname, file))), file);
    expect(notices).toEqual([]);
    expect(
      grids.map((grid) => {
        const { name, hidden, extent, merges, hiddenRows, hiddenColumns } = contentsOf(grid);
        return { name, hidden, extent, merges, hiddenRows, hiddenColumns };
      }),
    ).toEqual([
      { name: 'Harvest', hidden: false, extent: 'A1:E6', merges: ['A6:B6'], hiddenRows: [3], hiddenColumns: ['D'] },
      { name: 'Ничего', hidden: false, extent: null, merges: [], hiddenRows: [], hiddenColumns: [] },
      { name: 'Lists', hidden: true, extent: 'A1:B2', merges: [], hiddenRows: [], hiddenColumns: [] },
    ]);
    const [first = [], , last = []] = grids.map((grid) =>
      cellsIn(grid, { top: 0, left: 0, bottom: grid.rowCount, right: grid.columnCount }, 1000),
    );
    expect(Object.fromEntries(first.map(({ ref, t, v }) => [ref, [t, v]]))).toEqual({
      ...harvest,
      ...(file.endsWith('.ods') && booleansOfOds),
    });
    expect(first.filter(({ formula }) => formula === true).map(({ ref }) => ref)).toEqual([
      'E2',
      'E3',
      'B4',
      'D4',
      'E4',
    ]);
    expect(last.map(({ ref, t, v }) => [ref, t, v])).toEqual([['B2', 'n', 7]]);
  });
});
