import { cellKinds, type ColumnFields, type Grid } from '../grid.ts';

/** Of each row of a sheet how many cells are filled, and how many of them hold figures where the sheet tells. */
export interface RowTally {
  readonly fill: Uint16Array;
  /** Cells stored as numbers; null of a text file, whose cells are texts. */
  readonly figures: Uint16Array | null;
}

const numberKind = cellKinds.indexOf('number');

/** Count the filled cells of each row by whole columns: no text is made, so that a million rows cost little. */
export function rowTally(grid: Grid, columns: readonly number[]): RowTally {
  const isAll = columns.length === usedCount(grid);
  if (grid.rowFill !== undefined && isAll) return { fill: grid.rowFill, figures: null };
  const fill = new Uint16Array(grid.rowCount);
  let figures: Uint16Array | null = null;
  for (const column of columns) {
    const cells = grid.cells(column);
    if (cells !== null) {
      figures ??= new Uint16Array(grid.rowCount);
      const { size, rows, first, kinds } = cells;
      for (let i = 0; i < size; i += 1) {
        const row = rows === null ? first + i : (rows[i] as number);
        fill[row] = (fill[row] as number) + 1;
        if (kinds[i] === numberKind) figures[row] = (figures[row] as number) + 1;
      }
      continue;
    }
    const fields = grid.fields(column);
    if (fields !== null) countFields(fields, fill);
    else countCells(grid, column, fill);
  }
  return { fill, figures };
}

function usedCount(grid: Grid): number {
  let count = 0;
  for (let column = 0; column < grid.columnCount; column += 1) if (grid.filled(column) > 0) count += 1;
  return count;
}

function countFields({ bytes, starts, ends }: ColumnFields, fill: Uint16Array): void {
  for (let row = 0; row < fill.length; row += 1) {
    const end = ends[row] as number;
    let at = starts[row] as number;
    while (at < end && (bytes[at] as number) <= 32) at += 1;
    if (at < end) fill[row] = (fill[row] as number) + 1;
  }
}

function countCells(grid: Grid, column: number, fill: Uint16Array): void {
  for (let row = grid.nextFilled(column, 0); row >= 0; row = grid.nextFilled(column, row + 1)) {
    fill[row] = (fill[row] as number) + 1;
  }
}
