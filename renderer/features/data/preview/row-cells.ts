import type { RawCell } from '../../../../analysis/import/plan/plan.ts';
import type { BandKind } from './bands.ts';
import type { RawBlocks } from './raw-blocks.ts';

/** One box to draw in a row: a cell, a merged block, or a title that runs over empty neighbours. */
export interface DrawnCell {
  readonly column: number;
  /** Last column that the box covers. */
  readonly lastColumn: number;
  /** Rows that the box covers from this row on. */
  readonly rows: number;
  /** Undefined while it is on its way. */
  readonly cell: RawCell | undefined;
  readonly isMerged: boolean;
}

type Cells = Pick<RawBlocks, 'cell' | 'mergeAt'>;

/** The boxes of one row between two columns. A merged block is drawn once, in the first of its rows in view. */
export function rowCells(
  cells: Cells,
  row: number,
  firstInView: number,
  columns: readonly [number, number],
  band: BandKind,
): readonly DrawnCell[] {
  const drawn: DrawnCell[] = [];
  const [from, to] = columns;
  let column = from;
  while (column <= to) {
    const merge = cells.mergeAt(row, column);
    if (merge) {
      if (row === merge.top || row === firstInView) {
        const cell = cells.cell(merge.top, merge.left) ?? cells.cell(row, column);
        drawn.push({ column: merge.left, lastColumn: merge.right, rows: merge.bottom - row + 1, cell, isMerged: true });
      }
      column = merge.right + 1;
    } else {
      const cell = cells.cell(row, column);
      const lastColumn =
        cell?.kind === 'text' && !holdsCells.has(band) ? lastEmptyAfter(cells, row, column, to) : column;
      drawn.push({ column, lastColumn, rows: 1, cell, isMerged: false });
      column = lastColumn + 1;
    }
  }
  return drawn;
}

// Titles, headings and notes run over empty neighbours as in a spreadsheet; in the table an empty cell stays in sight.
const holdsCells: ReadonlySet<BandKind> = new Set([
  'data',
  'header',
  'total',
  'subtotal',
  'units',
  'column-numbers',
  'repeated-header',
  'elsewhere',
]);

function lastEmptyAfter(cells: Cells, row: number, column: number, to: number): number {
  let last = column;
  while (last < to && cells.cell(row, last + 1)?.kind === 'empty' && !cells.mergeAt(row, last + 1)) last += 1;
  return last;
}
