import { address, columnLetter, rangeAddress } from './address.ts';
import type { CellKind, Grid } from './grid.ts';

/** One cell as plain data: number, text, boolean, day or error, with its stored text and its number format beside it. */
export interface Cell {
  readonly ref: string;
  readonly t: 'n' | 's' | 'b' | 'd' | 'e';
  /** A number; a text; a boolean; a day as 2024-02-29 or 2024-02-29T12:30:00; an error such as #DIV/0!. */
  readonly v: number | string | boolean;
  readonly raw: string;
  readonly format: string;
  /** Present when the cell holds a formula; `v` is its saved result. */
  readonly formula?: true;
}

/** What a sheet holds, counted. */
export interface SheetContents {
  readonly name: string;
  readonly hidden: boolean;
  /** Address from the first row and column of the sheet to the last cell that is not empty; null of an empty sheet. */
  readonly extent: string | null;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly string[];
  /** Row numbers and column letters that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  readonly cells: Readonly<Record<Exclude<CellKind, 'empty'>, number>>;
  readonly formulas: number;
}

/** A block of cells, 0-based, ends included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a block that are not empty, row by row; stops at `most` cells. */
export function cellsIn(grid: Grid, block: Block, most: number): readonly Cell[] {
  const places: { row: number; column: number }[] = [];
  const lastColumn = Math.min(block.right, grid.columnCount - 1);
  for (let column = block.left; column <= lastColumn; column += 1) {
    if (grid.filled(column) === 0) continue;
    let seen = 0;
    for (let row = grid.nextFilled(column, block.top); row >= 0 && row <= block.bottom;) {
      places.push({ row, column });
      seen += 1;
      // Of each column no more than are given in all: the first rows win.
      if (seen > most) break;
      row = grid.nextFilled(column, row + 1);
    }
  }
  places.sort((a, b) => a.row - b.row || a.column - b.column);
  return places.slice(0, most).map(({ row, column }) => cellAt(grid, row, column));
}

/** Count what a sheet holds. */
export function contentsOf(grid: Grid): SheetContents {
  const cells = { text: 0, number: 0, boolean: 0, date: 0, error: 0 };
  let formulas = 0;
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (grid.filled(column) === 0) continue;
    for (let row = grid.nextFilled(column, 0); row >= 0; row = grid.nextFilled(column, row + 1)) {
      const kind = grid.kind(row, column);
      if (kind !== 'empty') cells[kind] += 1;
      if (grid.isFormula(row, column)) formulas += 1;
    }
  }
  const { rowCount, columnCount } = grid;
  return {
    name: grid.name,
    hidden: grid.hidden,
    extent: rowCount === 0 || columnCount === 0 ? null : rangeAddress(0, 0, rowCount - 1, columnCount - 1),
    rowCount,
    columnCount,
    merges: grid.merges.map(({ top, left, bottom, right }) => rangeAddress(top, left, bottom, right)),
    hiddenRows: grid.hiddenRows.map((row) => row + 1),
    hiddenColumns: grid.hiddenColumns.map((column) => columnLetter(column)),
    cells,
    formulas,
  };
}

function cellAt(grid: Grid, row: number, column: number): Cell {
  const cell = {
    ref: address(row, column),
    ...typed(grid, row, column),
    raw: grid.raw(row, column),
    format: grid.format(row, column),
  };
  return grid.isFormula(row, column) ? { ...cell, formula: true } : cell;
}

function typed(grid: Grid, row: number, column: number): Pick<Cell, 't' | 'v'> {
  const kind = grid.kind(row, column);
  switch (kind) {
    case 'number':
      return { t: 'n', v: grid.number(row, column) };
    case 'date':
      return { t: 'd', v: momentText(grid.number(row, column)) };
    case 'boolean':
      return { t: 'b', v: grid.text(row, column) === 'TRUE' };
    case 'error':
      return { t: 'e', v: grid.text(row, column) };
    default:
      return { t: 's', v: grid.text(row, column) };
  }
}

/** A day since 1970-01-01 as text; with its time, to the millisecond, when it has one. */
function momentText(days: number): string {
  const milliseconds = Math.round(days * 86_400_000);
  const text = new Date(milliseconds).toISOString();
  if (milliseconds % 86_400_000 === 0) return text.slice(0, 10);
  return text.slice(0, text.endsWith('.000Z') ? 19 : 23);
}
