import type { CellStyle, Grid, Merge } from '../../../../../analysis/import/grid.ts';
import { GridBuilder } from '../../../../../analysis/import/readers/grid-builder.ts';

/** A cell as a test writes it: figure, text, day as [day since 1970], text with its look, or nothing. */
export type TestCell =
  number | string | null | readonly [day: number] | { readonly text: string; readonly style: CellStyle };

/** A sheet from rows of cells; merges as [top, left, bottom, right]. */
export function gridOf(
  rows: readonly (readonly TestCell[])[],
  merges: readonly (readonly [number, number, number, number])[] = [],
  name = 'Sheet1',
): Grid {
  const builder = new GridBuilder();
  const plain = builder.look('');
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null || cell === '') return;
      if (typeof cell === 'number') builder.add(row, column, 'number', cell, plain, false);
      else if (typeof cell === 'string') builder.add(row, column, 'text', cell, plain, false);
      else if ('text' in cell) builder.add(row, column, 'text', cell.text, builder.look('', cell.style), false);
      else builder.add(row, column, 'date', cell[0], builder.look('yyyy-mm'), false);
    });
  });
  const facts = {
    name,
    hidden: false,
    merges: merges.map(([top, left, bottom, right]): Merge => ({ top, left, bottom, right })),
    hiddenRows: [],
    hiddenColumns: [],
    is1904: false,
  };
  return builder.build(facts, (_, value) => String(value));
}
